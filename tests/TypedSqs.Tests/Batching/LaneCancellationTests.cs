using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows 1, 1b and 2: when "cancelled" is true, and when it is only the end of a wait.</summary>
public class LaneCancellationTests
{
    [Fact]
    public async Task Row_1_a_queued_message_is_certainly_not_sent_and_its_room_is_free()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1, MaxMessages = 2 });
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("first");
        var queued = bench.SendCancelable("queued", cancellation.Token);
        var waiting = bench.Send("waiting");

        await cancellation.CancelAsync();

        Assert.Equal("NotSent Canceled", await LaneBench.OutcomeOf(queued));
        Assert.Equal(Place.Ready, waiting.Place);
        barrier.Open();
        Assert.Equal(["Delivered 1", "Delivered 1"], [await LaneBench.OutcomeOf(first), await LaneBench.OutcomeOf(waiting)]);
        Assert.Equal("first waiting", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1_a_message_that_waits_for_room_is_certainly_not_sent()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 1 });
        using var cancellation = new CancellationTokenSource();
        bench.Sqs.Hold(1);
        _ = bench.Send("first");
        var waiting = bench.SendCancelable("waiting", cancellation.Token);

        Assert.Equal(Place.Waiting, waiting.Place);
        await cancellation.CancelAsync();

        Assert.Equal("NotSent Canceled", await LaneBench.OutcomeOf(waiting));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1_a_token_that_is_cancelled_already_sends_nothing()
    {
        using var bench = new LaneBench();

        var entry = bench.SendCancelable("never", new CancellationToken(canceled: true));

        Assert.Equal("NotSent Canceled", await LaneBench.OutcomeOf(entry));
        Assert.Equal(0, bench.Lane.Held.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1_no_request_takes_a_message_whose_token_is_cancelled_though_nobody_has_told_the_lane_yet()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1, MaxMessages = 12 });
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("first");
        await bench.Sqs.Arrived(1);
        Entry[] canceled = [.. Enumerable.Range(0, 30).Select(number => bench.SendCancelable($"{number}", cancellation.Token))];
        var last = bench.Send("last");
        // The youngest registration runs first: all others of this token have yet to run, and an answer comes.
        using var registration = cancellation.Token.Register(() =>
        {
            barrier.Open();
            Assert.True(SpinWait.SpinUntil(() => last.Task.IsCompleted, LaneBench.Limit));
        });

        await cancellation.CancelAsync();

        Assert.Equal(["Delivered 1", "Delivered 1"], await FaultTests.Outcomes([first, last]));
        Assert.All(await FaultTests.Outcomes(canceled), outcome => Assert.Equal("NotSent Canceled", outcome));
        Assert.Equal(["first", "last"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1_no_half_of_a_refused_request_goes_whose_token_is_cancelled()
    {
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true });
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        Entry[] entries = [bench.SendCancelable("a", cancellation.Token), bench.SendCancelable("b", cancellation.Token)];
        bench.Advance(5);
        await bench.Sqs.Arrived(1);
        using var registration = cancellation.Token.Register(() =>
        {
            barrier.Open(static _ => throw Faults.Rejected);
            Assert.True(SpinWait.SpinUntil(() => bench.Lane.Held.Requests == 0, LaneBench.Limit));
        });

        await cancellation.CancelAsync();

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("NotSent Canceled", outcome));
        Assert.Single(bench.Sqs.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1b_after_a_lost_answer_a_cancelled_message_is_unknown_and_not_tried_again()
    {
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entry = bench.SendCancelable("once", cancellation.Token);
        await bench.Settled(1);

        Assert.Equal(Place.Delayed, entry.Place);
        await cancellation.CancelAsync();
        bench.Advance(60_000);

        Assert.Equal("Unknown Canceled", await LaneBench.OutcomeOf(entry));
        Assert.Single(bench.Sqs.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_1b_after_a_certain_failure_a_cancelled_message_is_not_sent()
    {
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var entry = bench.SendCancelable("once", cancellation.Token);
        await bench.Settled(1);

        await cancellation.CancelAsync();

        Assert.Equal("NotSent Canceled", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_2_a_claimed_message_ends_as_unknown_at_once_and_its_request_goes_on()
    {
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        var token = CancellationToken.None;
        var barrier = bench.Sqs.Hold(1);
        var entry = bench.SendCancelable("claimed", cancellation.Token);
        await bench.Sqs.Arrived(1);

        await cancellation.CancelAsync();

        Assert.Equal("Unknown Canceled", await LaneBench.OutcomeOf(entry));
        Assert.Equal(1, bench.Lane.Held.Requests);
        barrier.Open(call =>
        {
            token = call.Token;
            return call.Reply().Done();
        });
        await bench.Settled(1);
        Assert.False(token.IsCancellationRequested);
        Assert.Equal("claimed", bench.Sqs.StoredBodies);
        Assert.Contains("Delivered", await bench.Logged("Information 7"), StringComparison.Ordinal);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_2_nothing_is_sent_again_for_who_has_gone_where_a_request_is_halved()
    {
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        Entry[] entries = [new(bench.Lane, bench.Message("a", null), CancellationToken.None), new(bench.Lane, bench.Message("b", null), cancellation.Token)];
        bench.Lane.Enter(entries);
        await bench.Sqs.Arrived(1);

        await cancellation.CancelAsync();
        barrier.Open(_ => throw Faults.Rejected);

        Assert.Equal(["Delivered 2", "Unknown Canceled"], await FaultTests.Outcomes(entries));
        await bench.Settled(2);
        Assert.Equal(["a b", "a"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_2_a_claimed_message_that_fails_after_its_caller_has_gone_is_not_tried_again()
    {
        using var bench = new LaneBench(isFifo: true);
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        _ = bench.SendCancelable("a1", cancellation.Token, "a");
        var next = bench.Send("a2", "a");
        await bench.Sqs.Arrived(1);
        await cancellation.CancelAsync();

        barrier.Open(call => call.Lose());

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(next));
        Assert.Equal(["a1", "a2"], bench.Sqs.Sent);
        await bench.EndAsync();
    }
}
