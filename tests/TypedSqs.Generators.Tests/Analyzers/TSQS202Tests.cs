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
    [InlineData("ReservedAttributes = 1", 10, "'OrderPlaced' has 11 message attributes (1 of them reserved) and SQS allows 10; 'P10' is the first one too many", "P10")]
    [InlineData("TraceContext = TraceContextCarrier.HeaderAndAttributes", 9, "'OrderPlaced' has 11 message attributes (2 of them for the trace context) and SQS allows 10; 'P9' is the first one too many", "P9")]
    [InlineData("TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedAttributes = 3", 6, "'OrderPlaced' has 11 message attributes (2 of them for the trace context, 3 reserved) and SQS allows 10; 'P6' is the first one too many", "P6")]
    [InlineData("TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedAttributes = 9", 0, "'OrderPlaced' has 11 message attributes (2 of them for the trace context, 9 reserved) and SQS allows 10; 'ReservedAttributes' is the first one too many", "OrderPlaced")]
    public async Task What_is_kept_free_counts(string declared, int properties, string message, string place)
    {
        string source = Source(properties, constants: 0);

        Finding here = await Rule.RefusesAsync("TSQS202", source.Replace("\"orders\"", $"\"orders\", {declared}", StringComparison.Ordinal));
        Finding fromAssembly = Assert.Single(await Rule.FindAsync(TestCompilation.Create($"[assembly: QueueMessageDefaults({declared})] {source}")));

        Assert.Equal((message, place), (here.Message, here.Text));
        Assert.Equal((message, place), (fromAssembly.Message, fromAssembly.Text));
    }

    [Theory]
    [InlineData("ReservedAttributes = 2", 8)]
    [InlineData("TraceContext = TraceContextCarrier.HeaderAndAttributes", 8)]
    [InlineData("TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedAttributes = 8", 0)]
    [InlineData("TraceContext = TraceContextCarrier.None", 10)]
    [InlineData("TraceContext = TraceContextCarrier.Header", 10)]
    public Task What_is_kept_free_may_fill_up_the_ten(string declared, int properties) => Rule.AcceptsAsync(
        Source(properties, constants: 0).Replace("\"orders\"", $"\"orders\", {declared}", StringComparison.Ordinal));

    [Fact]
    public Task A_message_can_take_back_the_reserve_of_its_assembly() => Rule.AcceptsAsync(
        "[assembly: QueueMessageDefaults(ReservedAttributes = 3, TraceContext = TraceContextCarrier.HeaderAndAttributes)] "
        + Source(10, constants: 0).Replace("\"orders\"", "\"orders\", ReservedAttributes = 0, TraceContext = TraceContextCarrier.Header", StringComparison.Ordinal));

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
