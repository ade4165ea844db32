namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS211Tests
{
    [Theory]
    [InlineData("record OrderPlaced([MessageDeduplicationId] Guid OrderId, int Number);")]
    [InlineData("class OrderPlaced { [MessageDeduplicationId] public Guid OrderId { get; init; } public int Number { get; init; } }")]
    [InlineData("record OrderPlaced([MessageDeduplicationId(Order = 1)] Guid OrderId, [MessageDeduplicationId(Order = 2)] int Number);")]
    public async Task An_id_on_the_type_and_on_a_property_is_refused_at_the_type(string declaration)
    {
        Finding finding = await Rule.RefusesAsync("TSQS211", $"""
            [QueueMessage("orders.fifo")]
            [MessageDeduplicationId("Number")]
            public sealed partial {declaration}
            """);

        Assert.Equal(
            new Finding(
                "TSQS211",
                2,
                "MessageDeduplicationId(\"Number\")",
                "'OrderPlaced' has [MessageDeduplicationId] both on the type and on 'OrderId'; keep one of them"),
            finding);
    }

    [Fact]
    public Task One_that_a_base_declares_counts() => Rule.RefusesAsync("TSQS211", """
        public abstract record Event([MessageDeduplicationId] Guid Id);
        [QueueMessage("orders.fifo")]
        [MessageDeduplicationId(nameof(Number))]
        public sealed partial record OrderPlaced(Guid Id, int Number) : Event(Id);
        """);

    [Theory]
    [InlineData("[MessageDeduplicationId(\"Number\")] public sealed partial record OrderPlaced(int Number);")]
    [InlineData("public sealed partial record OrderPlaced([MessageDeduplicationId] int Number);")]
    [InlineData("public sealed partial record OrderPlaced(int Number);")]
    public Task One_or_none_is_fine(string declaration) => Rule.AcceptsAsync($"""[QueueMessage("orders.fifo")] {declaration}""");

    [Fact]
    public Task Content_based_deduplication_beside_an_id_is_fine() => Rule.AcceptsAsync("""
        [QueueMessage("orders.fifo", ContentBasedDeduplication = true)] public sealed partial record OrderPlaced([MessageDeduplicationId] int Number);
        """);
}
