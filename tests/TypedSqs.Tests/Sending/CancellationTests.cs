using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;

namespace TypedSqs.Tests.Sending;

public class CancellationTests
{
    [Fact]
    public async Task Before_anything_the_message_is_certainly_not_sent()
    {
        using var client = new FakeSqs();
        var token = new CancellationToken(canceled: true);

        var send = new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: token);

        Assert.True(send.IsCanceled);
        await ExpectAsync(send, DeliveryState.NotSent, token);
        Assert.Empty(client.Asked);
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task Before_the_request_with_a_known_url_it_is_not_sent()
    {
        using var client = new FakeSqs();
        var token = new CancellationToken(canceled: true);

        await ExpectAsync(
            new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, token), DeliveryState.NotSent, token);
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task While_the_queue_is_looked_up_it_is_not_sent_and_the_look_up_goes_on()
    {
        var url = new TaskCompletionSource<GetQueueUrlResponse>();
        var lookUpToken = CancellationToken.None;
        using var client = new FakeSqs
        {
            OnGetQueueUrl = (_, token) =>
            {
                lookUpToken = token;
                return url.Task;
            },
        };
        var sender = new SqsSender(client);
        using var cancellation = new CancellationTokenSource();

        var cancelled = sender.SendAsync(new Greeting("first"), cancellationToken: cancellation.Token);
        var other = sender.SendAsync(new Greeting("second"), cancellationToken: TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await ExpectAsync(cancelled, DeliveryState.NotSent, cancellation.Token);
        Assert.False(lookUpToken.IsCancellationRequested);
        Assert.False(other.IsCompleted);
        url.SetResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf("greetings") });
        await other;
        Assert.Equal("second", client.OnlySent.MessageBody);
        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task Once_the_request_is_made_the_outcome_is_unknown()
    {
        using var client = new FakeSqs { OnSend = static (_, token) => Task.Delay(Timeout.Infinite, token).ContinueWith(Never, token) };
        using var cancellation = new CancellationTokenSource();

        var send = new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await ExpectAsync(send, DeliveryState.Unknown, cancellation.Token);
    }

    [Fact]
    public async Task The_real_client_stops_its_request()
    {
        var sent = new TaskCompletionSource();
        var aws = new ScriptedAws
        {
            OnSend = async token =>
            {
                sent.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("Never here.");
            },
        };
        using var client = aws.Client(maxErrorRetry: 2);
        using var cancellation = new CancellationTokenSource();

        var send = new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: cancellation.Token);
        await sent.Task;
        await cancellation.CancelAsync();

        await ExpectAsync(send, DeliveryState.Unknown, cancellation.Token);
        Assert.Single(aws.Sent);
    }

    [Fact]
    public async Task Between_two_attempts_it_is_not_sent()
    {
        using var client = new FakeSqs { OnSend = (_, _) => throw new KmsThrottledException("slow") };
        using var cancellation = new CancellationTokenSource();

        var send = new SqsSender(client, timeProvider: new FakeTimeProvider()).SendAsync(new Greeting("Hello"), cancellationToken: cancellation.Token);
        Assert.False(send.IsCompleted);
        await cancellation.CancelAsync();

        await ExpectAsync(send, DeliveryState.NotSent, cancellation.Token);
        Assert.Single(client.Sent);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_callers_is_a_missing_answer()
    {
        using var client = new FakeSqs { OnSend = (_, _) => throw new TaskCanceledException("The HTTP client gave up.") };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown, true), (failure.Reason, failure.Delivery, failure.IsTransient));
    }

    [Fact]
    public async Task An_answer_that_came_is_told_though_the_caller_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = new FakeSqs
        {
            OnSend = (_, _) =>
            {
                cancellation.Cancel();
                return Task.FromResult(new SendMessageResponse { MessageId = "id" });
            },
        };

        Assert.Equal("id", (await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: cancellation.Token)).MessageId);
    }

    private static async Task ExpectAsync(Task send, DeliveryState delivery, CancellationToken token)
    {
        var cancelled = await Assert.ThrowsAsync<SendCanceledException>(() => send);
        Assert.Equal((delivery, token), (cancelled.Delivery, cancelled.CancellationToken));
    }

    private static SendMessageResponse Never(Task task) => throw new InvalidOperationException("Never here.");
}
