using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Buffering;

public class BufferedSenderTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_single_sends_may_choose_is_in_their_entries()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions() } } });

        await sender.SendAsync(new Greeting("Hello"), new SendOptions { Delay = TimeSpan.FromSeconds(5), MessageGroupId = "tenant" }, Token);

        var entry = Assert.Single(Assert.Single(sqs.Requests).Entries);
        Assert.Equal((5, "tenant"), (entry.DelaySeconds, entry.MessageGroupId));
    }

    [Fact]
    public async Task Sends_that_are_made_at_the_same_time_share_requests_and_each_has_its_own_receipt()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs);
        var barrier = sqs.Hold(1);

        Task<SendReceipt>[] sends = [.. Enumerable.Range(0, 21).Select(number => sender.SendAsync(new Greeting($"{number}"), cancellationToken: Token))];
        await sqs.Arrived(3);
        barrier.Open();
        var receipts = await Task.WhenAll(sends);

        Assert.Equal([1, 10, 10], sqs.Requests.Select(request => request.Entries.Count).Order());
        Assert.Equal(Enumerable.Range(0, 21).Select(number => $"m-{number}"), receipts.Select(receipt => receipt.MessageId));
        Assert.Equal(1, sqs.LookUps);
    }

    [Fact]
    public async Task A_queue_without_a_buffer_and_one_whose_buffer_is_off_send_each_by_itself()
    {
        using var client = new FakeSqs();
        await using var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions { Enabled = false } } } });

        await sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await sender.SendAsync(new Tick(1), cancellationToken: Token);

        Assert.Equal(2, client.Sent.Count);
    }

    [Fact]
    public async Task A_cancelled_send_is_a_cancelled_task()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { ShutdownTimeout = TimeSpan.Zero });
        using var cancellation = new CancellationTokenSource();
        sqs.Hold(1);
        var claimed = sender.SendAsync(new Greeting("a"), cancellationToken: cancellation.Token);
        var queued = sender.SendAsync(new Greeting("b"), cancellationToken: cancellation.Token);
        await sqs.Arrived(1);

        await cancellation.CancelAsync();

        Assert.Equal(DeliveryState.Unknown, (await Assert.ThrowsAsync<SendCanceledException>(() => claimed)).Delivery);
        Assert.Equal(DeliveryState.NotSent, (await Assert.ThrowsAsync<SendCanceledException>(() => queued)).Delivery);
        Assert.True(claimed.IsCanceled && queued.IsCanceled);
    }

    [Fact]
    public async Task Row_11_no_send_says_that_its_message_is_stored_before_it_is()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs);
        var barrier = sqs.Hold(1);
        var send = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await sqs.Arrived(1);
        Assert.False(send.IsCompleted);
        var endedBefore = true;

        barrier.Open(call =>
        {
            endedBefore = send.IsCompleted;
            return call.Reply().Done();
        });
        await send;

        Assert.False(endedBefore);
        Assert.Equal("a", sqs.StoredBodies);
    }

    [Fact]
    public async Task Row_13_what_cannot_be_sent_is_refused_before_it_enters_and_blocks_nobody()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { WhenFull = BufferFullMode.Fail, MaxMessages = 1 });

        var large = sender.SendAsync(new Greeting(new string('é', 1_025)), cancellationToken: Token);

        Assert.True(large.IsFaulted);
        Assert.Equal(SendFailureReason.MessageTooLarge, (await Assert.ThrowsAsync<TypedSqsException>(() => large)).Reason);
        Assert.Equal("m-b", (await sender.SendAsync(new Greeting("b"), cancellationToken: Token)).MessageId);
    }

    [Fact]
    public async Task Row_15_one_queue_does_not_hold_back_another()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { MaxMessages = 1, MaxRequestsInFlight = 1, ShutdownTimeout = TimeSpan.Zero });
        sqs.Hold(1);
        _ = sender.SendAsync(new Greeting("held"), cancellationToken: CancellationToken.None);
        await sqs.Arrived(1);

        Assert.Equal("m-1", (await sender.SendAsync(new Tick(1), cancellationToken: Token)).MessageId);
    }

    [Fact]
    public async Task Row_19_what_is_changed_after_the_call_returned_is_not_sent()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["photos"] = new QueueOptions { Buffer = new BufferOptions() } } }, _time);
        var barrier = sqs.Hold(1);
        var photo = new Photo { Title = "before", Thumbnail = [1] };

        var send = sender.SendAsync(photo, cancellationToken: Token);
        (photo.Title, photo.Thumbnail[0]) = ("after", 2);
        barrier.Open();
        await send;

        var entry = sqs.Requests[0].Entries[0];
        Assert.Equal(("before", (byte)1), (entry.MessageBody, Assert.Single(entry.MessageAttributes["Thumbnail"].BinaryValue.ToArray())));
    }

    [Fact]
    public async Task Row_17_a_flush_of_the_sender_waits_for_all_queues_and_its_token_ends_only_the_wait()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { LingerWhenIdle = true, Linger = TimeSpan.FromSeconds(9), AttemptTimeout = TimeSpan.FromSeconds(30) });
        var barriers = new[] { sqs.Hold(1), sqs.Hold(2) };
        var greeting = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        var tick = sender.SendAsync(new Tick(1), cancellationToken: Token);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.FlushAsync(cancellation.Token));
        var flush = sender.FlushAsync(Token);
        await Task.WhenAll(sqs.Arrived(1), sqs.Arrived(2));
        barriers[0].Open();
        Assert.False(flush.IsCompleted);
        barriers[1].Open();
        await flush;

        Assert.True(greeting.IsCompletedSuccessfully && tick.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Row_9b_paused_groups_are_listed_and_resumed_by_the_sender()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { OnGroupFailure = GroupFailurePolicy.Pause });
        sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var first = sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: Token);
        var second = sender.SendAsync(new Order("a2", "a", "2"), cancellationToken: Token);
        await Assert.ThrowsAsync<TypedSqsException>(() => first);

        var group = Assert.Single(sender.GetPausedGroups());
        Assert.Equal(("orders.fifo", FakeSqs.UrlOf("orders.fifo"), "a", 1), (group.Queue, group.QueueUrl, group.MessageGroupId, group.WaitingMessages));
        Assert.False(sender.ResumeGroup("orders.fifo", "b"));
        Assert.False(sender.ResumeGroup("other.fifo", "a"));
        Assert.False(sender.ResumeGroup(FakeSqs.UrlOf("orders.fifo") + "x", "a"));
        Assert.True(sender.ResumeGroup(FakeSqs.UrlOf("orders.fifo"), "a"));
        Assert.False(sender.ResumeGroup("orders.fifo", "a"));
        Assert.False(sender.ResumeGroup(group));

        Assert.Equal("m-a2", (await second).MessageId);
        Assert.Empty(sender.GetPausedGroups());
    }

    [Fact]
    public async Task Row_10_the_end_sends_what_is_there_and_later_sends_are_refused()
    {
        using var sqs = new ScriptedSqs();
        var sender = Buffered(sqs, new BufferOptions { LingerWhenIdle = true });
        var send = sender.SendAsync(new Greeting("a"), cancellationToken: Token);

        await sender.DisposeAsync();
        await sender.DisposeAsync();
        sender.Dispose();

        Assert.True(send.IsCompletedSuccessfully);
        var refused = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("b"), cancellationToken: Token));
        Assert.Equal((SendFailureReason.Closed, DeliveryState.NotSent), (refused.Reason, refused.Delivery));
        refused = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Tick(1), cancellationToken: Token));
        Assert.Equal(SendFailureReason.Closed, refused.Reason);
    }

    [Fact]
    public async Task Row_10_after_the_shutdown_timeout_no_send_is_left_waiting()
    {
        using var sqs = new ScriptedSqs();
        var sender = Buffered(sqs, new BufferOptions { MaxRequestsInFlight = 1, AttemptTimeout = TimeSpan.FromSeconds(30), ShutdownTimeout = TimeSpan.FromSeconds(25) });
        sqs.Hold(1, isDeaf: true);
        var claimed = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        var queued = sender.SendAsync(new Greeting("b"), cancellationToken: Token);
        await sqs.Arrived(1);

        var ended = sender.DisposeAsync();
        _time.Advance(TimeSpan.FromSeconds(24));
        Assert.False(ended.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await ended;

        Assert.True(claimed.IsCompleted && queued.IsCompleted);
        Assert.Equal(DeliveryState.Unknown, (await Assert.ThrowsAsync<TypedSqsException>(() => claimed)).Delivery);
        Assert.Equal(DeliveryState.NotSent, (await Assert.ThrowsAsync<TypedSqsException>(() => queued)).Delivery);
    }

    [Fact]
    public async Task A_look_up_that_fails_fails_what_waited_for_it_and_the_next_asks_again()
    {
        using var sqs = new ScriptedSqs { OnLookUp = () => new QueueDoesNotExistException("gone") };
        await using var sender = Buffered(sqs);

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("a"), cancellationToken: Token));
        sqs.OnLookUp = null;
        var receipt = await sender.SendAsync(new Greeting("b"), cancellationToken: Token);

        Assert.Equal((SendFailureReason.QueueNotFound, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
        Assert.Contains("needs no look-up", failure.Message, StringComparison.Ordinal);
        Assert.Equal("m-b", receipt.MessageId);
    }

    private SqsSender Buffered(ScriptedSqs sqs, BufferOptions? options = null) => new(
        sqs,
        new TypedSqsOptions
        {
            Queues =
            {
                ["greetings"] = new QueueOptions { Buffer = options ?? new BufferOptions() },
                ["ticks"] = new QueueOptions { Buffer = options ?? new BufferOptions() },
                ["orders.fifo"] = new QueueOptions { Buffer = options ?? new BufferOptions() },
            },
        },
        _time);
}
