using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using static TypedSqs.EndToEnd.Tests.Testing.Orders;

#pragma warning disable xUnit1051 // The page shows calls as an application has them, which need not have a token.

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>A producer that is none.</summary>
public sealed class FakeProducerTests
{
    [Fact]
    public async Task ByHand()
    {
        var orders = new FakeProducer<OrderPlaced>();
        var checkout = new Checkout(orders);

        Assert.Equal("accepted as id-1", await checkout.PlaceAsync(Order));
        Assert.Equal([Order], orders.Sent);

        orders.Failure = _ => new TypedSqsException(SendFailureReason.Throttled, "Slow down.") { IsTransient = true, Delivery = DeliveryState.NotSent };

        Assert.Equal("try again", await checkout.PlaceAsync(Order));
    }

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

    [Fact]
    public void Failures()
    {
        TypedSqsException[] failures =
        [
            new(SendFailureReason.InvalidMessageGroupId, "Refused before any request.") { IsMessageFault = true, Delivery = DeliveryState.NotSent },
            new(SendFailureReason.Throttled, "Still throttled after all retries.") { IsTransient = true, Delivery = DeliveryState.NotSent, Attempts = 1 },
            new(SendFailureReason.NoAnswer, "It may be in the queue.") { IsTransient = true, Delivery = DeliveryState.Unknown, Attempts = 1 },
        ];
        var cancelled = new SendCanceledException(DeliveryState.Unknown, new CancellationToken(canceled: true));

        Assert.Equal([false, true, true], failures.Select(failure => failure.IsTransient));
        Assert.IsType<OperationCanceledException>(cancelled, exactMatch: false);
    }

    [Fact]
    public async Task ABatch_OfWhichOneFails()
    {
        var refused = Order with { Total = 0 };
        var orders = new FakeProducer<OrderPlaced>
        {
            Failure = order => order == refused ? new TypedSqsException(SendFailureReason.Rejected, "SQS refused it.") { Delivery = DeliveryState.NotSent } : null,
        };

        SendBatchResult<OrderPlaced> result = await orders.SendBatchAsync([Order, refused]);

        Assert.Equal((1, 1), (result.DeliveredCount, result.NotSentCount));
        Assert.Equal(SendFailureReason.Rejected, Assert.Throws<TypedSqsException>(result.EnsureAllDelivered).Reason);
    }

    [Fact]
    public async Task AStream()
    {
        var orders = new FakeProducer<OrderPlaced>();

        Assert.Single(await orders.SendBatchAsync(new[] { Order }.ToAsyncEnumerable()).ToListAsync());
        Assert.Equal([Order], orders.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InAContainer_ItIsTakenWhereverItIsRegistered(bool first)
    {
        var fake = new FakeProducer<OrderPlaced>();
        var services = new ServiceCollection();
        _ = first ? services.AddSingleton<IProducer<OrderPlaced>>(fake).AddTypedSqs() : services.AddTypedSqs().AddSingleton<IProducer<OrderPlaced>>(fake);

        using var provider = services.BuildServiceProvider();
        Assert.Same(fake, provider.GetRequiredService<IProducer<OrderPlaced>>());
    }
}
