using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using TypedSqs.Batching.Buffering;

namespace TypedSqs.Tests.Registration;

/// <summary>The page on configuration lists each option with the default and the range that it has.</summary>
public class ConfigurationPageTests
{
    [Theory]
    [InlineData(typeof(TypedSqsOptions), "## The section")]
    [InlineData(typeof(QueueOptions), @"## Queues:\<name>")]
    [InlineData(typeof(BufferOptions), @"## Queues:\<name>:Buffer")]
    public void Each_option_has_a_row(Type options, string section) =>
        Assert.Equal(NamesOf(options), Rows(section).Select(static row => row[0]));

    [Fact]
    public void Each_choice_of_a_call_has_a_row() => Assert.Equal(
        from options in (Type[])[typeof(SendOptions), typeof(SendBatchOptions), typeof(PrepareOptions)]
        from name in NamesOf(options)
        select $"{options.Name}.{name}",
        Rows("## Choices for one call").Select(static row => row[0]));

    [Fact]
    public void A_buffer_has_the_defaults_and_ranges_of_the_page()
    {
        foreach (var row in Rows(@"## Queues:\<name>:Buffer"))
        {
            var option = typeof(BufferOptions).GetProperty(row[0])!; // the test above says so
            Assert.Equal(Text(option.GetValue(new BufferOptions())), row[1]);

            var range = option.GetCustomAttribute<BetweenAttribute>()?.FormatErrorMessage("").Replace("must be from ", "", StringComparison.Ordinal).TrimEnd('.')
                ?? (option.PropertyType.IsEnum ? string.Join(", ", Enum.GetNames(option.PropertyType)) : "");
            Assert.StartsWith(range, row[2], StringComparison.Ordinal);
        }
    }

    /// <summary>As configuration writes it.</summary>
    private static string Text(object? value) => value switch
    {
        TimeSpan time => time.ToString(time.Milliseconds > 0 ? @"hh\:mm\:ss\.fff" : @"hh\:mm\:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<string> NamesOf(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static property => property.Name);

    /// <summary>The cells of a section's rows, without the backquotes.</summary>
    private static IEnumerable<string[]> Rows(string section) => Page()
        .SkipWhile(line => line != section)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray());

    private static string[] Page([CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", "..", "docs", "configuration.md"));
}
