using Amazon.SQS.Model;

namespace TypedSqs.Tests.Queues;

public class QueueUrlResolverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Concurrent_first_callers_share_one_call()
    {
        const int Callers = 16;
        var url = new TaskCompletionSource<GetQueueUrlResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => url.Task };
        var sender = new SqsSender(client);
        using var barrier = new Barrier(Callers);

        var started = Enumerable.Range(0, Callers).Select(n => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait(Token);
                return sender.SendAsync(new Greeting($"{n}"), cancellationToken: Token);
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        var sends = await Task.WhenAll(started);

        Assert.All(sends, send => Assert.False(send.IsCompleted));
        url.SetResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf("greetings") });
        await Task.WhenAll(sends);
        Assert.Single(client.Asked);
        Assert.Equal(Callers, client.Sent.Count);
    }

    [Fact]
    public async Task Later_callers_ask_no_more()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        await sender.SendAsync(new Greeting("1"), cancellationToken: Token);
        await sender.SendAsync(new Greeting("2"), cancellationToken: Token);

        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task Two_declared_names_of_one_queue_share_the_call()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["ticks"] = new QueueOptions { QueueName = "greetings" } } });

        await sender.SendAsync(new Greeting("1"), cancellationToken: Token);
        await sender.SendAsync(new Tick(2), cancellationToken: Token);

        Assert.Single(client.Asked);
        Assert.Equal(2, client.Sent.Count);
    }

    [Fact]
    public async Task A_failure_reaches_all_that_wait_and_is_not_kept()
    {
        var answer = new TaskCompletionSource<GetQueueUrlResponse>();
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => answer.Task };
        var sender = new SqsSender(client);

        var first = sender.SendAsync(new Greeting("1"), cancellationToken: Token);
        var second = sender.SendAsync(new Greeting("2"), cancellationToken: Token);
        var failing = answer;
        answer = new TaskCompletionSource<GetQueueUrlResponse>();
        failing.SetException(new QueueDoesNotExistException("gone"));

        var firstFailure = await Assert.ThrowsAsync<TypedSqsException>(() => first);
        var secondFailure = await Assert.ThrowsAsync<TypedSqsException>(() => second);
        Assert.Equal(SendFailureReason.QueueNotFound, firstFailure.Reason);
        Assert.NotSame(firstFailure, secondFailure);

        answer.SetResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf("greetings") });
        await sender.SendAsync(new Greeting("3"), cancellationToken: Token);
        Assert.Equal("3", client.OnlySent.MessageBody);
        Assert.Equal(2, client.Asked.Count);
    }

    [Fact]
    public async Task A_client_that_throws_at_once_is_asked_again()
    {
        var asked = 0;
        using var client = new FakeSqs();
        var answer = client.OnGetQueueUrl;
        client.OnGetQueueUrl = (request, token) => ++asked == 1 ? throw new ObjectDisposedException("client") : answer(request, token);
        var sender = new SqsSender(client);

        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("1"), cancellationToken: Token));
        await sender.SendAsync(new Greeting("2"), cancellationToken: Token);

        Assert.Equal("2", client.OnlySent.MessageBody);
    }

    [Fact]
    public async Task An_answer_without_a_url_is_a_failure()
    {
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => Task.FromResult(new GetQueueUrlResponse()) };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("1"), cancellationToken: Token));

        Assert.Equal((SendFailureReason.ServiceUnavailable, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
        Assert.Empty(client.Sent);
    }
}
