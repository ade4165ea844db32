namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS309Tests
{
    private const string None = "'Order' goes to a FIFO queue and declares no [MessageGroupId], and this send sets none: nothing is sent";
    private const string Batch = "'Order' goes to a FIFO queue and declares no [MessageGroupId], and a batch has no option that sets one: nothing is sent";

    [Theory]
    [InlineData("producer.SendAsync(new(1))", None)]
    [InlineData("producer.SendAsync(new(1), options: null)", None)]
    [InlineData("producer.SendAsync(new(1), new SendOptions { MessageDeduplicationId = text })", None)]
    [InlineData("sender.SendAsync(new Order(1))", None)]
    [InlineData("producer.Prepare(new(1), new PrepareOptions { IdAttribute = \"id\" })", None)]
    [InlineData("producer.SendBatchAsync([new(1)])", Batch)]
    [InlineData("producer.SendBatchAsync([new(1)], batch)", Batch)]
    public async Task A_send_without_a_group_is_reported(string send, string message)
    {
        Finding finding = await Rule.ReportsAsync("TSQS309", Source(send));

        Assert.Equal((send, message), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("producer.SendAsync(new(1), new SendOptions { MessageGroupId = text })")]
    [InlineData("producer.SendAsync(new(1), all)")]
    [InlineData("producer.Prepare(new(1), new PrepareOptions { Send = all })")]
    [InlineData("producer.Prepare(new(1), new PrepareOptions { Send = new SendOptions { MessageGroupId = text } })")]
    [InlineData("producer.SendAsync(new(1), all with { MessageDeduplicationId = text })")]
    public Task One_with_a_group_and_one_that_may_have_one_are_fine(string send) => Rule.IsQuietAsync(Source(send));

    [Fact]
    public Task A_group_of_a_base_is_one() => Rule.IsQuietAsync("""
        using System.Threading.Tasks;
        public sealed class Shop(IProducer<Order> producer) { public Task Send() => producer.SendAsync(new(1)); }
        public record Event([MessageGroupId, MessageDeduplicationId] int Number);
        [QueueMessage("orders.fifo")] public sealed partial record Order(int Number) : Event(Number);
        """);

    private static string Source(string send) => $$"""
        using System.Threading.Tasks;

        public sealed class Shop(IProducer<Order> producer, IMessageSender sender)
        {
            public object[] All => [producer, sender];

            public object Send(string text, SendOptions all, SendBatchOptions batch) { _ = (text, all, batch); return {{send}}; }
        }

        #pragma warning disable TSQS214
        [QueueMessage("orders.fifo", ContentBasedDeduplication = true)] public sealed partial record Order(int Number);
        """;
}
