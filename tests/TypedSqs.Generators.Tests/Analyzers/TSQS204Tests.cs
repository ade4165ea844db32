namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS204Tests
{
    [Fact]
    public async Task The_second_property_of_a_name_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS204", """
            [QueueMessage("orders")]
            public sealed partial record OrderPlaced([MessageAttribute] int Kind, [MessageAttribute("Kind")] int Other);
            """);

        Assert.Equal(new Finding("TSQS204", 2, "Other", "'OrderPlaced' has two message attributes named \"Kind\""), finding);
    }

    [Fact]
    public async Task A_constant_attribute_is_refused_where_it_stands()
    {
        Finding finding = await Rule.RefusesAsync("TSQS204", """
            [QueueMessage("orders")]
            [ConstantMessageAttribute("Kind", "3")]
            public sealed partial record OrderPlaced([MessageAttribute] int Kind);
            """);

        Assert.Equal((2, "ConstantMessageAttribute(\"Kind\", \"3\")"), (finding.Line, finding.Text));
    }

    [Theory]
    [InlineData("[QueueMessage(\"orders\", AttributeNamingPolicy = JsonKnownNamingPolicy.CamelCase)]")]
    [InlineData("[assembly: QueueMessageDefaults(AttributeNamingPolicy = JsonKnownNamingPolicy.CamelCase)] [QueueMessage(\"orders\")]")]
    public async Task A_naming_policy_can_be_what_makes_them_one(string attributes)
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS204", $$"""{{attributes}} public sealed partial record OrderPlaced([MessageAttribute] int Kind, [MessageAttribute("kind")] int Other);""");

        Assert.Contains("\"kind\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("traceparent")]
    [InlineData("tracestate")]
    public async Task An_attribute_of_the_trace_context_is_one_of_them(string name)
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS204",
            $"""[QueueMessage("orders", TraceContext = TraceContextCarrier.HeaderAndAttributes)] public sealed partial record OrderPlaced([MessageAttribute("{name}")] int Kind);""");

        Assert.Equal(("Kind", $"'OrderPlaced' has two message attributes named \"{name}\""), (finding.Text, finding.Message));
    }

    [Fact]
    public Task Without_the_trace_context_as_attributes_its_names_are_free() => Rule.AcceptsAsync(
        """[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute("traceparent")] int Kind);""");

    [Fact]
    public Task Another_casing_is_another_name() => Rule.AcceptsAsync(
        """[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute] int Kind, [MessageAttribute("kind")] int Other);""");

    [Fact]
    public Task A_property_that_hides_or_overrides_one_of_a_base_is_one() => Rule.AcceptsAsync("""
        public abstract class Event { [MessageAttribute] public object? Id { get; set; } [MessageAttribute] public virtual int Kind { get; set; } }
        [QueueMessage("orders")]
        public sealed partial class OrderPlaced : Event
        {
            [MessageAttribute] public new int Id { get; set; }
            [MessageAttribute] public override int Kind { get; set; }
        }
        """);
}
