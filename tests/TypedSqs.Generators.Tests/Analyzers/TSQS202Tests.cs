using System.Globalization;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS202Tests
{
    [Theory]
    [InlineData(11, 0, 11, "P11", "P11")]
    [InlineData(12, 0, 12, "P11", "P11")]
    [InlineData(10, 1, 11, "C1", "ConstantMessageAttribute(\"C1\", \"x\")")]
    [InlineData(0, 11, 11, "C11", "ConstantMessageAttribute(\"C11\", \"x\")")]
    public async Task The_eleventh_attribute_is_refused_where_it_stands(int properties, int constants, int count, string first, string text)
    {
        Finding finding = await Rule.RefusesAsync("TSQS202", Source(properties, constants));

        Assert.Equal(text, finding.Text);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"'OrderPlaced' has {count} message attributes and SQS allows 10; '{first}' is the first one too many"),
            finding.Message);
    }

    [Fact]
    public async Task Those_of_a_base_count_and_come_first()
    {
        string parameters = string.Join(", ", Enumerable.Range(1, 10).Select(i => $"[MessageAttribute] int B{i}"));
        string arguments = string.Join(", ", Enumerable.Range(1, 10).Select(i => $"B{i}"));

        Finding finding = await Rule.RefusesAsync("TSQS202", $"""
            public abstract record Event({parameters});
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute] int Own, {parameters.Replace("[MessageAttribute] ", "", StringComparison.Ordinal)}) : Event({arguments});
            """);

        Assert.Equal("Own", finding.Text);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(9, 1)]
    [InlineData(0, 10)]
    public Task Ten_are_fine(int properties, int constants) => Rule.AcceptsAsync(Source(properties, constants));

    private static string Source(int properties, int constants)
    {
        IEnumerable<string> attributes = Enumerable.Range(1, constants).Select(i => $"[ConstantMessageAttribute(\"C{i}\", \"x\")]");
        IEnumerable<string> parameters = Enumerable.Range(1, properties).Select(i => $"[MessageAttribute] int P{i}").Append("int Number");
        return $"""[QueueMessage("orders")] {string.Concat(attributes)} public sealed partial record OrderPlaced({string.Join(", ", parameters)});""";
    }
}
