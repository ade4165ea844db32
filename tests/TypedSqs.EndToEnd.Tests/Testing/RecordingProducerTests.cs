using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using TypedSqs.Testing;
using static TypedSqs.EndToEnd.Tests.Testing.Orders;

#pragma warning disable xUnit1051 // The page shows calls as an application has them, which need not have a token.

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>A producer that encodes and checks, and records instead of sending.</summary>
public sealed class RecordingProducerTests
{
    [Fact]
    public async Task OfOneMessageType()
    {
        var orders = new RecordingProducer<OrderPlaced>();
        var checkout = new Checkout(orders);

        Assert.Equal("accepted as id-1", await checkout.PlaceAsync(Order));
        Assert.Equal([Order], orders.Sent);
        Assert.Equal("customer-17", orders.Wire[0].MessageGroupId);

        string typed = "customer 17"; // written into the order itself, it would not compile
        var refusal = await Assert.ThrowsAsync<TypedSqsException>(() => checkout.PlaceAsync(Order with { CustomerId = typed }));
        Assert.Equal(SendFailureReason.InvalidMessageGroupId, refusal.Reason);

        orders.Failure = _ => new TypedSqsException(SendFailureReason.Throttled, "Slow down.") { IsTransient = true, Delivery = DeliveryState.NotSent };
        Assert.Equal("try again", await checkout.PlaceAsync(Order));
    }

    [Fact]
    public async Task OfAnApplication()
    {
        var sender = new RecordingSender();
        await using var app = await ShopApplication.StartAsync(services => services.AddSingleton<IMessageSender>(sender));
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var accepted = await browser.PostAsJsonAsync("/orders", Order);

        Assert.Equal([Order], sender.SentOf<OrderPlaced>());
        Assert.Equal("orders.fifo", sender.Sent[0].Queue);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
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
        var orders = new RecordingProducer<OrderPlaced>
        {
            Failure = order => order == refused ? new TypedSqsException(SendFailureReason.Rejected, "SQS refused it.") { Delivery = DeliveryState.NotSent } : null,
        };

        SendBatchResult<OrderPlaced> result = await orders.SendBatchAsync([Order, refused]);

        Assert.Equal((1, 1), (result.DeliveredCount, result.NotSentCount));
        Assert.Equal(SendFailureReason.Rejected, Assert.Throws<TypedSqsException>(result.EnsureAllDelivered).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InAContainer_ItIsTakenWhereverItIsRegistered(bool first)
    {
        var orders = new RecordingProducer<OrderPlaced>();
        var services = new ServiceCollection();
        _ = first ? services.AddSingleton<IProducer<OrderPlaced>>(orders).AddTypedSqs() : services.AddTypedSqs().AddSingleton<IProducer<OrderPlaced>>(orders);

        using var provider = services.BuildServiceProvider();
        Assert.Same(orders, provider.GetRequiredService<IProducer<OrderPlaced>>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InAContainer_EachProducerSendsToTheRecordingSender(bool first)
    {
        var sender = new RecordingSender();
        var services = new ServiceCollection();
        _ = first ? services.AddSingleton<IMessageSender>(sender).AddTypedSqs() : services.AddTypedSqs().AddSingleton<IMessageSender>(sender);

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IProducer<OrderPlaced>>().SendAsync(Order);
        Assert.Single(sender.Sent);
    }
}
