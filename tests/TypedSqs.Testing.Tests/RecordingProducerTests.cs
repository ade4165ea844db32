using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

public sealed class RecordingProducerTests
{
    private readonly RecordingProducer<OrderPlaced> _orders = new();

    [Fact]
    public async Task EachKindOfSend_IsRecorded()
    {
        OrderPlaced[] more = [Order with { OrderId = "2" }, Order with { OrderId = "3" }];

        await _orders.SendAsync(Order, Token);
        _ = await _orders.SendBatchAsync([more[0]], Token);
        Assert.Single(await _orders.SendBatchAsync(Stream(more[1]), Token).ToListAsync(Token));
        _ = _orders.Prepare(Order);

        Assert.Equal([Order, .. more], _orders.Sent);
        Assert.Equal(["order-1", "2", "3"], _orders.Wire.Select(sent => sent.MessageDeduplicationId));
    }

    [Fact]
    public async Task Failure_IsOfTheMessage()
    {
        OrderPlaced refused = Order with { Total = 0, OrderId = "2" };
        _orders.Failure = order => order == refused ? Throttled : null;

        SendBatchResult<OrderPlaced> result = await _orders.SendBatchAsync([Order, refused], Token);
        _orders.Failure = null;
        await _orders.SendAsync(refused, Token);

        Assert.Equal((1, 1), (result.DeliveredCount, result.NotSentCount));
        Assert.Equal([Order, refused], _orders.Sent);
    }

    [Fact]
    public async Task Clear_ForgetsWhatWasSent()
    {
        await _orders.SendAsync(Order, Token);
        _orders.Clear();

        Assert.Empty(_orders.Sent);
        Assert.Empty(_orders.Wire);
    }
}
