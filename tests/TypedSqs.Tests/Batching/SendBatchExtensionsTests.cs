using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>A token may follow the messages at once, of whatever sends them: it ends the batch.</summary>
public sealed class SendBatchExtensionsTests
{
    private static readonly CancellationToken Canceled = new(canceled: true);

    [Fact]
    public async Task The_token_of_a_producer_is_that_of_the_batch()
    {
        using var sqs = new ScriptedSqs();
        var producer = new Producer<Greeting>(new SqsSender(sqs));

        AssertCanceled(await producer.SendBatchAsync([new Greeting("a"), new Greeting("b")], Canceled));
        await AssertCanceledAsync(producer.SendBatchAsync(Stream(), Canceled));
        Assert.Empty(sqs.Requests);
    }

    [Fact]
    public async Task The_token_of_a_sender_is_that_of_the_batch()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);

        AssertCanceled(await sender.SendBatchAsync([new Greeting("a"), new Greeting("b")], Canceled));
        AssertCanceled(await sender.SendPreparedAsync([sender.Prepare(new Greeting("a"))], Canceled));
        await AssertCanceledAsync(sender.SendBatchAsync(Stream(), Canceled));
        Assert.Empty(sqs.Requests);
    }

    [Fact]
    public async Task One_prepared_message_is_sent_as_one_that_is_not()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var message = sender.Prepare(new Greeting("a"));

        Assert.Equal("m-a", (await sender.SendPreparedAsync(message, TestContext.Current.CancellationToken)).MessageId);
        var canceled = await Assert.ThrowsAsync<SendCanceledException>(() => sender.SendPreparedAsync(message, Canceled));
        sqs.Otherwise = static _ => throw Faults.Denied;
        var refused = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendPreparedAsync(message, TestContext.Current.CancellationToken));

        Assert.Equal((DeliveryState.NotSent, Canceled), (canceled.Delivery, canceled.CancellationToken));
        Assert.Equal((SendFailureReason.AccessDenied, DeliveryState.NotSent), (refused.Reason, refused.Delivery));
        await Assert.ThrowsAsync<ArgumentNullException>(() => sender.SendPreparedAsync((PreparedMessage)null!, Canceled)); // the point of the test
    }

    private static void AssertCanceled<T>(SendBatchResult<T> result)
    {
        Assert.NotEmpty(result);
        Assert.All(result, outcome => Assert.Equal(SendFailureReason.Canceled, outcome.Failure?.Reason));
    }

    private static Task<OperationCanceledException> AssertCanceledAsync(IAsyncEnumerable<SendOutcome<Greeting>> outcomes) => Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
    {
        await foreach (var outcome in outcomes)
        {
            Assert.Equal(SendFailureReason.Canceled, outcome.Failure?.Reason);
        }
    });

    private static async IAsyncEnumerable<Greeting> Stream()
    {
        await Task.Yield();
        yield return new Greeting("a");
    }
}
