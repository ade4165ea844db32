using System.Globalization;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>The figures as tables in Markdown.</summary>
internal static class CostTable
{
    public const string Header = """
        | Messages | What happens | Generator | per message | Generator and analyzers | System.Text.Json | Generator : Json | With analyzers : Json |
        |---:|---|---:|---:|---:|---:|---:|---:|
        """;

    public const string MemoryHeader = """
        | Messages | Models, per message | Kept by the driver, per message | System.Text.Json, kept per message |
        |---:|---:|---:|---:|
        """;

    public static string Rows(GeneratorCost cost) => string.Join(
        '\n',
        Row(cost.Messages, "build", cost.Build),
        Row(cost.Messages, "keystroke in a body", cost.Body),
        Row(cost.Messages, "keystroke in a declaration", cost.Declaration),
        Row(cost.Messages, "keystroke in the name of a type", cost.Type),
        Row(cost.Messages, "keystroke in a message", cost.Message));

    public static string MemoryRow(GeneratorCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {cost.Messages:N0} | {KiB(cost.Model, cost.Messages)} | {KiB(cost.Kept, cost.Messages)} | {KiB(cost.KeptByJson, cost.Messages)} |");

    private static string Row(int messages, string what, Times times)
    {
        double both = times.Generator + times.Analyzers;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {messages:N0} | {what} | {times.Generator:N1} ms | {1000 * times.Generator / messages:N0} µs | {both:N1} ms | {times.Json:N1} ms | {times.Generator / times.Json:N2} | {both / times.Json:N2} |");
    }

    private static string KiB(long bytes, int messages) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / messages:N1} KiB");
}
