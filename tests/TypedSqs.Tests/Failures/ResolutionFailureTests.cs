using System.Net;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Failures;

/// <summary>A look-up of the queue that fails: whatever the fault, the message was not sent.</summary>
public class ResolutionFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "com.amazonaws.sqs#QueueDoesNotExist", SendFailureReason.QueueNotFound, false)]
    [InlineData(403, "com.amazon.coral.service#AccessDeniedException", SendFailureReason.AccessDenied, false)]
    [InlineData(400, "com.amazon.coral.service#InvalidParameterValueException", SendFailureReason.InvalidQueue, false)]
    [InlineData(403, "com.amazonaws.sqs#RequestThrottled", SendFailureReason.Throttled, true)]
    [InlineData(500, "com.amazon.coral.service#InternalFailure", SendFailureReason.ServiceUnavailable, true)]
    public async Task Each_answer_is_certain(int status, string shape, SendFailureReason reason, bool transient) =>
        await ExpectAsync(_ => ScriptedAws.Error(status, shape, queryError: null), reason, transient);

    [Fact]
    public async Task A_broken_connection_is_certain() =>
        await ExpectAsync(_ => throw new IOException("broken"), SendFailureReason.ServiceUnavailable, transient: true);

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_certain() =>
        await ExpectAsync(_ => ScriptedAws.Json(HttpStatusCode.OK, "{no json"), SendFailureReason.ServiceUnavailable, transient: true);

    [Fact]
    public async Task A_client_that_was_disposed_has_sent_nothing()
    {
        var failure = await FailAsync(_ => throw new ObjectDisposedException("client"));

        Assert.Equal(
            (SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, false), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Contains("was disposed: it must live until the sender is closed.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("needs no look-up", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>With the URL it would be the send that fails.</summary>
    [Fact]
    public async Task Without_credentials_no_url_is_advised()
    {
        var none = await FailAsync(_ => throw new Amazon.Runtime.AmazonClientException("Failed to resolve AWS credentials."));
        var expired = await FailAsync(_ => ScriptedAws.Error(403, "com.amazon.coral.service#ExpiredTokenException", queryError: null));

        Assert.All([none, expired], failure =>
        {
            Assert.Equal((SendFailureReason.AccessDenied, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
            Assert.Contains("redentials", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("needs no look-up", failure.Message, StringComparison.Ordinal);
        });
    }

    /// <summary>The wrong region or account is what a missing queue most often comes of.</summary>
    [Fact]
    public async Task It_is_told_where_the_queue_was_looked_for()
    {
        using var ofRegion = new FakeSqs { OnGetQueueUrl = static (_, _) => throw new QueueDoesNotExistException("none") };
        using var ofEndpoint = new FakeSqs(new AmazonSQSConfig { ServiceURL = "http://localhost:9324" }) { OnGetQueueUrl = ofRegion.OnGetQueueUrl };

        foreach (var (client, place) in ((FakeSqs, string)[])[(ofRegion, "in us-east-1"), (ofEndpoint, "at http://localhost:9324/")])
        {
            var sender = new SqsSender(client);
            var single = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("Hello"), Token));
            var batch = await sender.SendBatchAsync([new Greeting("Hello")], Token);
            var health = await new QueueHealth(sender, [Greeting.Contract]).CheckAsync(Token);

            string text = $"Tests.Greeting was not sent, for the queue 'greetings' could not be looked up {place}: ";
            Assert.StartsWith(text, single.Message, StringComparison.Ordinal);
            Assert.StartsWith(text, batch[0].Failure?.Message, StringComparison.Ordinal);
            Assert.StartsWith($"QueueNotFound {place}. Create the queue", Assert.Single(health.Queues).Description, StringComparison.Ordinal);
        }
    }

    private static async Task<TypedSqsException> FailAsync(Func<string, Task<HttpResponseMessage>> answer)
    {
        using var client = new ScriptedAws { OnGetQueueUrl = answer }.Client();
        return await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async Task ExpectAsync(Func<string, Task<HttpResponseMessage>> answer, SendFailureReason reason, bool transient)
    {
        var aws = new ScriptedAws { OnGetQueueUrl = answer };
        using var client = aws.Client();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((reason, DeliveryState.NotSent, transient), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Equal("greetings", failure.Queue);
        Assert.Contains("TypedSqsOptions.Queues[\"greetings\"].QueueUrl", failure.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Sent);
    }
}
