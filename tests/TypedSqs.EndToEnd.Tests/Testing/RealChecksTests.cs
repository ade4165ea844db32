using Amazon.SQS;
using Amazon.SQS.Model;
using NSubstitute;
using static TypedSqs.EndToEnd.Tests.Testing.Orders;

#pragma warning disable xUnit1051 // The page shows calls as an application has them, which need not have a token.

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>The real producer and its checks, and no network.</summary>
public sealed class RealChecksTests
{
    [Fact]
    public async Task ByASubclassOfTheClient()
    {
        using var sqs = new RecordingSqs();
        await using var sender = new SqsSender(sqs);
        var checkout = new Checkout(new OrderPlacedProducer(sender));

        Assert.Equal("accepted as id-1", await checkout.PlaceAsync(Order));
        SendMessageRequest request = Assert.Single(sqs.Sent);
        Assert.Equal("customer-17", request.MessageGroupId);
        Assert.Equal("DE", request.MessageAttributes["Country"].StringValue);

        string typed = "customer 17"; // written into the order itself, it would not compile
        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => checkout.PlaceAsync(Order with { CustomerId = typed }));
        Assert.Equal(SendFailureReason.InvalidMessageGroupId, failure.Reason);
        Assert.Single(sqs.Sent);
    }

    [Fact]
    public async Task ByAMockOfTheInterface()
    {
        var sqs = Substitute.For<IAmazonSQS>();
        sqs.GetQueueUrlAsync(Arg.Any<GetQueueUrlRequest>(), Arg.Any<CancellationToken>())
            .Returns(new GetQueueUrlResponse { QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/orders.fifo" });
        sqs.SendMessageAsync(Arg.Any<SendMessageRequest>(), Arg.Any<CancellationToken>())
            .Returns(new SendMessageResponse { MessageId = "id-1" });
        await using var sender = new SqsSender(sqs);

        Assert.Equal("accepted as id-1", await new Checkout(new OrderPlacedProducer(sender)).PlaceAsync(Order));
        await sqs.Received(1).SendMessageAsync(Arg.Is<SendMessageRequest>(request => request.MessageGroupId == "customer-17"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task AMockThatIsNotSetUp_CannotBeReached()
    {
        await using var sender = new SqsSender(Substitute.For<IAmazonSQS>());

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new OrderPlacedProducer(sender).SendAsync(Order));

        Assert.Equal((SendFailureReason.ServiceUnavailable, true), (failure.Reason, failure.IsTransient));
    }
}
