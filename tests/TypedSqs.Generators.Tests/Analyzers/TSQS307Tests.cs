namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS307Tests
{
    [Theory]
    [InlineData("orders.SendAsync(gift)", "gift")]
    [InlineData("orders.SendAsync(new Gift(1, \"c\"), all)", "new Gift(1, \"c\")")]
    [InlineData("own.SendAsync(gift)", "gift")]
    [InlineData("orders.Prepare(gift)", "gift")]
    [InlineData("sender.SendAsync<Order>(gift)", "gift")]
    [InlineData("orders.SendBatchAsync([new(1), gift])", "gift")]
    [InlineData("orders.SendBatchAsync([.. gifts])", "gifts")]
    [InlineData("orders.SendBatchAsync(new Order[] { gift })", "gift")]
    [InlineData("orders.SendBatchAsync(gifts)", "gifts")]
    [InlineData("orders.SendBatchAsync(new List<Gift>())", "new List<Gift>()")]
    [InlineData("orders.SendBatchAsync(stream)", "stream")]
    public async Task A_derived_object_is_reported_where_it_is_sent(string send, string value)
    {
        Finding finding = await Rule.ReportsAsync("TSQS307", Source(send));

        Assert.Equal(
            (value, "'Gift' is sent as 'Order', and what it adds to that is not in the message; send it with a producer of its own type"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("orders.SendAsync((Order)gift)")]
    [InlineData("orders.SendAsync(new Same(1))")]
    [InlineData("orders.SendAsync(some)")]
    [InlineData("sender.SendAsync(gift)")]
    [InlineData("sender.SendBatchAsync(gifts)")]
    [InlineData("orders.SendBatchAsync([new(1), some])")]
    [InlineData("orders.SendBatchAsync(gifts.Cast<Order>())")]
    public Task A_cast_a_type_that_adds_nothing_and_its_own_producer_are_fine(string send) => Rule.IsQuietAsync(Source(send));

    [Fact]
    public async Task A_message_of_its_own_that_adds_nothing_has_another_queue() => Assert.Equal("other", (await Rule.ReportsAsync("TSQS307", """
        using System.Threading.Tasks;
        public sealed class Shop(IProducer<Order> orders) { public Task Send(Other other) => orders.SendAsync(other); }
        [QueueMessage("orders")] public partial record Order(int Number);
        [QueueMessage("others")] public sealed partial record Other(int Number) : Order(Number);
        """)).Text);

    private static string Source(string send) => $$"""
        using System.Linq;
        using System.Threading.Tasks;

        public sealed class Shop(IProducer<Order> orders, OrderProducer own, IMessageSender sender)
        {
            public object[] All => [orders, own, sender];

            public object Send(Gift gift, Order some, SendOptions all, IReadOnlyList<Gift> gifts, IAsyncEnumerable<Gift> stream) { _ = (gift, some, all, gifts, stream); return {{send}}; }
        }

        [QueueMessage("orders")] public partial record Order(int Number);
        [QueueMessage("gifts")] public sealed partial record Gift(int Number, string Card) : Order(Number);
        public sealed record Same(int Number) : Order(Number) { public int Twice() => Number * 2; }
        """;
}
