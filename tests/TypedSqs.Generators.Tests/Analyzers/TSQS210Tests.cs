namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS210Tests
{
    [Theory]
    [InlineData("\"Nowhere\"", "Nowhere")]
    [InlineData("\"number\"", "number")]
    [InlineData("nameof(Number), \"Nowhere\"", "Nowhere")]
    [InlineData("\"Secret\"", "Secret")]
    [InlineData("\"Count\"", "Count")]
    [InlineData("\"Field\"", "Field")]
    [InlineData("\"\"", "")]
    public async Task A_name_of_no_readable_property_is_refused_at_the_attribute(string arguments, string name)
    {
        Finding finding = await Rule.RefusesAsync("TSQS210", Source(arguments));

        Assert.Equal(
            new Finding(
                "TSQS210",
                1,
                $"MessageDeduplicationId({arguments})",
                $"The deduplication id of 'OrderPlaced' hashes '{name}', which is no property that generated code can read"),
            finding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("(null!)")]
    [InlineData("(Order = 1)")]
    public async Task A_hash_of_nothing_is_refused(string arguments)
    {
        Finding finding = await Rule.RefusesAsync("TSQS210", $"""
            [QueueMessage("orders.fifo"), MessageDeduplicationId{arguments}] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(
            "The deduplication id of 'OrderPlaced' names no property; name those to hash, as in [MessageDeduplicationId(nameof(OrderId))], or move the attribute to a property",
            finding.Message);
    }

    [Theory]
    [InlineData("record OrderPlaced(int Number, [MessageDeduplicationId(\"Number\")] string Id);")]
    [InlineData("class OrderPlaced { public int Number { get; init; } [MessageDeduplicationId(\"Number\")] public string? Id { get; init; } }")]
    public async Task Names_on_a_property_are_refused(string declaration)
    {
        Finding finding = await Rule.RefusesAsync("TSQS210", $"""[QueueMessage("orders.fifo")] public sealed partial {declaration}""");

        Assert.Equal("MessageDeduplicationId(\"Number\")", finding.Text);
        Assert.Equal("The deduplication id of 'OrderPlaced' names properties to hash on 'Id', which takes the value of that property alone; move the attribute to the type", finding.Message);
    }

    [Theory]
    [InlineData("nameof(Number)")]
    [InlineData("nameof(Number), nameof(Note)")]
    [InlineData("\"Inherited\"")]
    [InlineData("nameof(Internal)")]
    public Task Properties_that_can_be_read_are_fine(string arguments) => Rule.AcceptsAsync(Source(arguments));

    private static string Source(string arguments) => $$"""
        [QueueMessage("orders.fifo"), MessageDeduplicationId({{arguments}})] public sealed partial record OrderPlaced(int Number, string? Note) : Event
        {
            private int Secret { get; init; }
            internal int Internal { get; init; }
            public static int Count { get; set; }
            public readonly int Field;
        }
        public record Event { public int Inherited { get; init; } }
        """;
}
