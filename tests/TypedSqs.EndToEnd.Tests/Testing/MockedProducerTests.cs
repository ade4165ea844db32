using NSubstitute;
using static TypedSqs.EndToEnd.Tests.Testing.Orders;

#pragma warning disable xUnit1051 // The page shows calls as an application has them, which need not have a token.

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>A producer that is none.</summary>
public sealed class MockedProducerTests
{
    [Fact]
    public async Task ByAMockingLibrary()
    {
        var orders = Substitute.For<IProducer<OrderPlaced>>();
        orders.SendAsync(Arg.Any<OrderPlaced>(), Arg.Any<SendOptions?>(), Arg.Any<CancellationToken>()).Returns(new SendReceipt("id-1", SequenceNumber: "1", SizeBytes: 100));

        Assert.Equal("accepted as id-1", await new Checkout(orders).PlaceAsync(Order));
        await orders.Received(1).SendAsync(Order);
    }

    [Fact]
    public async Task AMockThatIsNotSetUp_ReturnsNull()
    {
        var orders = Substitute.For<IProducer<OrderPlaced>>();

        await Assert.ThrowsAsync<NullReferenceException>(() => new Checkout(orders).PlaceAsync(Order));
        Assert.Null(await orders.SendBatchAsync([Order]));
        _ = await orders.Received(1).SendBatchAsync(Arg.Any<IEnumerable<OrderPlaced>>());
    }
}
