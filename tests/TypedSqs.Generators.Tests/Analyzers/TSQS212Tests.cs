namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS212Tests
{
    private const string Remedy = "but \"orders\" is a standard queue and SQS refuses that; let the queue name end in .fifo or set Fifo = true";

    [Theory]
    [InlineData("[QueueMessage(\"orders\")] public partial record OrderPlaced([MessageDeduplicationId] int Number);", "Number")]
    [InlineData("[QueueMessage(\"orders\")] public partial class OrderPlaced { [MessageDeduplicationId] public int Number { get; init; } }", "Number")]
    [InlineData("[QueueMessage(\"orders\", Fifo = false)] public partial record OrderPlaced([MessageDeduplicationId] int Number);", "Number")]
    [InlineData("[QueueMessage(\"orders\"), MessageDeduplicationId(\"Number\")] public partial record OrderPlaced(int Number);", "MessageDeduplicationId(\"Number\")")]
    public async Task An_id_on_a_standard_queue_is_refused_where_it_stands(string source, string text)
    {
        Finding finding = await Rule.RefusesAsync("TSQS212", source);

        Assert.Equal(new Finding("TSQS212", 1, text, $"'OrderPlaced' has a message deduplication id, {Remedy}"), finding);
    }

    [Fact]
    public async Task So_is_content_based_deduplication()
    {
        Finding finding = await Rule.RefusesAsync("TSQS212", """
            [QueueMessage("orders", ContentBasedDeduplication = true)] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal("QueueMessage(\"orders\", ContentBasedDeduplication = true)", finding.Text);
        Assert.Equal($"'OrderPlaced' declares ContentBasedDeduplication, {Remedy}", finding.Message);
    }

    [Theory]
    [InlineData("\"orders.fifo\"")]
    [InlineData("\"orders\", Fifo = true")]
    [InlineData("\"orders.fifo\", ContentBasedDeduplication = true")]
    public Task A_FIFO_queue_is_fine(string arguments) =>
        Rule.AcceptsAsync($"""[QueueMessage({arguments})] public sealed partial record OrderPlaced([MessageDeduplicationId] int Number);""");

    [Fact]
    public Task A_group_id_on_a_standard_queue_is_fine() =>
        Rule.AcceptsAsync("""[QueueMessage("orders", ContentBasedDeduplication = false)] public sealed partial record OrderPlaced([MessageGroupId] int Tenant);""");
}
