using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows 10, 12, 14, 16, 17 and 18: bounds, lingering, flushing, the end.</summary>
public class LaneTests
{
    [Fact]
    public async Task Row_14_a_lone_message_waits_for_nobody()
    {
        using var bench = new LaneBench();

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_14_while_a_request_is_under_way_messages_gather_for_the_linger()
    {
        using var bench = new LaneBench();
        bench.Sqs.Hold(1);
        _ = bench.Send("a");
        await bench.Sqs.Arrived(1);
        _ = bench.Send("b");
        _ = bench.Send("c");

        Assert.Equal(1, bench.Lane.Held.Requests);
        bench.Advance(4.9);
        Assert.Equal(1, bench.Lane.Held.Requests);
        bench.Advance(0.1);
        await bench.Sqs.Arrived(2);

        Assert.Equal("b c", bench.Sqs.Sent[1]);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_14_a_full_request_never_waits()
    {
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true });
        _ = bench.SendAll("0", "1", "2", "3", "4", "5", "6", "7", "8");
        Assert.Equal(0, bench.Lane.Held.Requests);

        _ = bench.Send("9");

        Assert.Equal(1, bench.Lane.Held.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_14_what_no_more_fits_by_bytes_makes_a_request_full()
    {
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true });
        bench.Sqs.Hold(1);
        _ = bench.SendAll(new string('a', 600_000));
        Assert.Equal(0, bench.Lane.Held.Requests);

        _ = bench.SendAll(new string('b', 600_000));
        await bench.Sqs.Arrived(1);

        Assert.Single(bench.Sqs.Requests[0].Entries);
        Assert.Equal(1, bench.Lane.Held.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_16_no_more_requests_are_under_way_than_the_bound()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 2 });
        bench.Sqs.Hold(1);
        bench.Sqs.Hold(2);

        _ = bench.SendAll([.. Enumerable.Range(0, 50).Select(number => $"{number}")]);

        Assert.Equal(2, bench.Lane.Held.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_12_room_is_bounded_by_count_and_given_to_who_came_first()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 2, MaxRequestsInFlight = 1 });
        var barrier = bench.Sqs.Hold(1);
        var entries = new[] { bench.Send("a"), bench.Send("b"), bench.Send("c"), bench.Send("d") };

        Assert.Equal((4, 2), (bench.Lane.Held.Entries, bench.Lane.Held.Messages));
        Assert.Equal([Place.Claimed, Place.Ready, Place.Waiting, Place.Waiting], entries.Select(entry => entry.Place));
        barrier.Open();

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal("a b c d", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_12_room_is_bounded_by_bytes_and_a_small_one_does_not_overtake_a_large_one()
    {
        using var bench = new LaneBench(settings => settings with { MaxBytes = 10, MaxRequestsInFlight = 1 });
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("123456");
        var large = bench.Send("1234567");
        var small = bench.Send("1");

        Assert.Equal([Place.Waiting, Place.Waiting], [large.Place, small.Place]);
        Assert.Equal(6, bench.Lane.Held.Bytes);
        barrier.Open();

        Assert.All(await FaultTests.Outcomes([first, large, small]), outcome => Assert.Equal("Delivered 1", outcome));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_12_a_message_larger_than_all_room_gets_in_alone()
    {
        using var bench = new LaneBench(settings => settings with { MaxBytes = 3 });

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("larger")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_12_who_waits_for_room_too_long_is_told_that_nothing_was_sent()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 1, AttemptTimeout = TimeSpan.FromMinutes(10) });
        bench.Sqs.Hold(1);
        _ = bench.Send("a");
        var waiting = bench.Send("b");

        bench.Advance(59_999);
        Assert.False(waiting.Task.IsCompleted);
        bench.Advance(1);

        Assert.Equal("NotSent BufferFull 0", await LaneBench.OutcomeOf(waiting));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_12_who_does_not_want_to_wait_fails_at_once()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 1, MaxBlock = TimeSpan.Zero });
        bench.Sqs.Hold(1);
        _ = bench.Send("a");

        var refused = bench.Send("b");

        Assert.True(refused.Task.IsFaulted);
        Assert.Equal("NotSent BufferFull 0", await LaneBench.OutcomeOf(refused));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_17_a_flush_ends_the_linger_and_waits_for_what_was_there()
    {
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true, Linger = TimeSpan.FromMinutes(1) });
        var first = bench.Sqs.Hold(1);
        bench.Sqs.Hold(2);
        var before = bench.Send("before");
        Assert.Equal(0, bench.Lane.Held.Requests);

        var flush = bench.Lane.FlushAsync();
        await bench.Sqs.Arrived(1);
        var after = bench.Send("after");
        Assert.False(flush.IsCompleted);
        first.Open();
        await flush.WaitAsync(LaneBench.Limit, TestContext.Current.CancellationToken);

        Assert.True(before.Task.IsCompletedSuccessfully);
        Assert.False(after.Task.IsCompleted);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_17_a_flush_waits_for_retries_and_for_those_without_room()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 1 });
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var entries = new[] { bench.Send("a"), bench.Send("b") };
        var flush = bench.Lane.FlushAsync();
        await bench.Settled(1);
        Assert.False(flush.IsCompleted);

        bench.Advance(100);
        await flush.WaitAsync(LaneBench.Limit, TestContext.Current.CancellationToken);

        Assert.All(entries, entry => Assert.True(entry.Task.IsCompletedSuccessfully));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_17_a_flush_of_nothing_ends_at_once()
    {
        using var bench = new LaneBench();

        Assert.True(bench.Lane.FlushAsync().IsCompletedSuccessfully);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_10_the_end_refuses_what_comes_sends_the_rest_and_leaves_nothing()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 3, LingerWhenIdle = true, Linger = TimeSpan.FromMinutes(1) });
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        Entry[] entries = [.. bench.SendAll("a", "b"), bench.Send("c"), bench.Send("waits")];

        var ended = bench.Lane.CloseAsync();
        var late = bench.Send("late");
        await bench.Settled(1);
        Assert.False(ended.IsCompleted);
        bench.Advance(100);
        await ended.WaitAsync(LaneBench.Limit, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Delivered 2", "Delivered 1", "Delivered 1", "NotSent Closed 0", "NotSent Closed 0"],
            await FaultTests.Outcomes([.. entries, late]));
        Assert.Same(ended, bench.Lane.CloseAsync());
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_10_what_is_not_sent_in_time_ends_as_what_it_is()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1 });
        bench.Sqs.Hold(1, isDeaf: true);
        var claimed = bench.Send("claimed");
        var queued = bench.Send("queued");
        await bench.Sqs.Arrived(1);
        var ended = bench.Lane.CloseAsync();

        bench.Lane.Abort(cancelsRequests: true);

        Assert.True(claimed.Task.IsCompleted && queued.Task.IsCompleted);
        Assert.Equal(["Unknown Closed 1", "NotSent Closed 0"], await FaultTests.Outcomes([claimed, queued]));
        await ended.WaitAsync(LaneBench.Limit, TestContext.Current.CancellationToken);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_10_the_end_can_be_awaited_from_a_continuation_of_a_send()
    {
        using var bench = new LaneBench();
        var entry = bench.Send("a");

        async Task EndAfterAsync()
        {
            await entry.Task;
            await bench.Lane.CloseAsync();
        }

        await EndAfterAsync();
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6_the_time_for_a_delivery_begins_when_there_is_room()
    {
        using var bench = new LaneBench(settings => settings with
        {
            MaxMessages = 1,
            MaxBlock = TimeSpan.FromMinutes(1),
            DeliveryTimeout = TimeSpan.FromSeconds(6),
            AttemptTimeout = TimeSpan.FromMinutes(1),
        });
        RequestBarrier first = bench.Sqs.Hold(1), second = bench.Sqs.Hold(2);
        _ = bench.Send("a");
        await bench.Sqs.Arrived(1);
        var waiting = bench.Send("b");

        bench.Advance(5_000);
        first.Open();
        await bench.Sqs.Arrived(2);
        bench.Advance(2_000);
        second.Open(_ => throw Faults.Unavailable);
        await bench.Settled(2);
        bench.Advance(3_000);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(waiting));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_18_no_continuation_runs_where_the_lane_works()
    {
        using var bench = new LaneBench();
        var barrier = bench.Sqs.Hold(1);
        using var cancellation = new CancellationTokenSource();
        var entry = bench.SendCancelable("a", cancellation.Token);
        var ranInTheLane = true;
        var continuation = entry.Task.ContinueWith(
            _ => ranInTheLane = bench.Lane.IsHeldHere,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

        await cancellation.CancelAsync();
        await continuation;

        Assert.False(ranInTheLane);
        barrier.Open();
        await bench.EndAsync();
    }

    /// <summary>A sink is somebody else's code: one that sends its lines through the same buffer would change the lane in the middle of a change.</summary>
    [Fact]
    public async Task Row_18_no_log_sink_runs_where_the_lane_works()
    {
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        var ranInTheLane = new List<bool>();
        bench.Log.OnLine = () => ranInTheLane.Add(bench.Lane.IsHeldHere);
        bench.Sqs.On(1, _ => throw Faults.Throttled);
        var late = bench.Sqs.Hold(2);
        var entry = bench.SendCancelable("a", cancellation.Token);
        await bench.Logged("Warning 6");
        bench.Advance(LaneBench.Limit.TotalMilliseconds);
        await bench.Sqs.Arrived(2);

        await cancellation.CancelAsync();
        late.Open();
        await bench.Logged("Information 7");

        Assert.Equal([false, false], ranInTheLane);
        Assert.Equal("Unknown Canceled", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_18_the_context_of_a_caller_does_not_flow_into_requests()
    {
        using var bench = new LaneBench();
        var context = new AsyncLocal<string?> { Value = "caller" };
        string? seen = "nothing";
        bench.Sqs.On(1, call =>
        {
            seen = context.Value;
            return call.Reply().Done();
        });

        await bench.Send("a").Task;

        Assert.Null(seen);
        await bench.EndAsync();
    }
}
