using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using TypedSqs.Telemetry;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>The page on telemetry lists what there is, and nothing else.</summary>
[Collection(nameof(ListeningAlone))]
public class DocumentationTests
{
    [Fact]
    public void Each_instrument_is_in_the_table_as_it_is()
    {
        Assert.Equal(6, BufferGauges.Count);
        using var metrics = new MetricRecorder();

        Assert.Equal(
            metrics.Instruments.Select(RowOf).Order(StringComparer.Ordinal),
            Rows("## Metrics", "| `").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_log_line_is_in_the_table_as_it_is()
    {
        var lines = typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(static line => line.EventId)
            .Select(static line => string.Create(CultureInfo.InvariantCulture, $"| {line.EventId} | {line.Level} | {line.Message} |"));

        Assert.Equal(lines, Rows("## Logs", "| ").Where(static row => char.IsAsciiDigit(row[2])));
    }

    private static string RowOf(Instrument instrument) =>
        $"| `{instrument.Name}` | {instrument.GetType().Name.Split('`')[0]} | `{instrument.Unit}` | {instrument.Description} |";

    private static IEnumerable<string> Rows(string section, string prefix) => Page()
        .SkipWhile(line => line != section)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith(prefix, StringComparison.Ordinal));

    private static string[] Page([CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", "..", "docs", "telemetry.md"));
}
