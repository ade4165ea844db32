namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS215Tests
{
    [Fact]
    public async Task A_FIFO_message_without_a_deduplication_id_is_reported_at_its_name()
    {
        Finding finding = await Rule.ReportsAsync(
            "TSQS215", """[QueueMessage("orders.fifo")] public sealed partial record OrderPlaced([MessageGroupId] string Customer);""");

        Assert.Equal(
            new Finding(
                "TSQS215",
                1,
                "OrderPlaced",
                "'OrderPlaced' goes to the FIFO queue \"orders.fifo\" and has no [MessageDeduplicationId]; SQS refuses it unless the queue has content-based deduplication (then set ContentBasedDeduplication = true) or each send sets SendOptions.MessageDeduplicationId"),
            finding);
    }

    [Theory]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial record OrderPlaced([MessageGroupId] string Customer);")]
    [InlineData("[QueueMessage(\"orders.fifo\", ContentBasedDeduplication = true)] public sealed partial record OrderPlaced([MessageGroupId] string Customer);")]
    [InlineData("[QueueMessage(\"orders.fifo\")] public sealed partial record OrderPlaced([MessageGroupId, MessageDeduplicationId] string Customer);")]
    [InlineData("[QueueMessage(\"orders.fifo\")] [MessageDeduplicationId(\"Customer\")] public sealed partial record OrderPlaced([MessageGroupId] string Customer);")]
    public Task An_id_or_a_queue_that_makes_one_is_fine(string source) => Rule.IsQuietAsync(source);
}
