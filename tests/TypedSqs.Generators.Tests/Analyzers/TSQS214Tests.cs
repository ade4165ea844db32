namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS214Tests
{
    [Theory]
    [InlineData("\"orders.fifo\", ContentBasedDeduplication = true", "orders.fifo")]
    [InlineData("\"orders\", Fifo = true, ContentBasedDeduplication = true", "orders")]
    public async Task A_FIFO_message_without_a_group_id_is_reported_at_its_name(string arguments, string queue)
    {
        Finding finding = await Rule.ReportsAsync("TSQS214", $"""[QueueMessage({arguments})] public sealed partial record OrderPlaced(int Number);""");

        Assert.Equal(
            new Finding(
                "TSQS214",
                1,
                "OrderPlaced",
                $"'OrderPlaced' goes to the FIFO queue \"{queue}\" and has no [MessageGroupId]; SQS refuses it unless each send sets SendOptions.MessageGroupId"),
            finding);
    }

    [Theory]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial record OrderPlaced(int Number);")]
    [InlineData("[QueueMessage(\"orders.fifo\", ContentBasedDeduplication = true)] public sealed partial record OrderPlaced([MessageGroupId] int Number);")]
    [InlineData("""
        public abstract record Event([MessageGroupId] string Customer);
        [QueueMessage("orders.fifo", ContentBasedDeduplication = true)] public sealed partial record OrderPlaced(string Customer, int Number) : Event(Customer);
        """)]
    public Task A_standard_queue_or_a_group_id_is_fine(string source) => Rule.IsQuietAsync(source);

    [Fact]
    public async Task A_message_that_is_refused_is_not_warned_of_as_well() => Assert.Equal(
        "TSQS001", Assert.Single(await Rule.FindAllAsync(TestCompilation.Create("""[QueueMessage("orders.fifo")] public sealed record OrderPlaced(int Number);"""))).Id);
}
