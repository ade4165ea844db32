using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows 9, 9b and 15: the order of a group, and the turns of groups.</summary>
public class FifoTests
{
    private static LaneSettings Batched(LaneSettings settings) => settings with { FifoOrder = FifoOrder.Batched };

    [Fact]
    public async Task Row_9_strict_has_one_entry_of_a_group_in_a_request_and_one_request_of_a_group_under_way()
    {
        using var bench = new LaneBench(isFifo: true);
        var barrier = bench.Sqs.Hold(1);

        var entries = bench.SendAll("a1", "a2", "b1", "a3", "b2");
        await bench.Sqs.Arrived(1);
        Assert.Equal(1, bench.Lane.Held.Requests);
        barrier.Open();

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal(["a1 b1", "a2 b2", "a3"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_strict_sends_nothing_behind_what_is_tried_again()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var entries = bench.SendAll("a1", "a2", "b1");
        await bench.Settled(1);
        Assert.Equal("b1", bench.Sqs.StoredBodies);

        bench.Advance(100);

        Assert.Equal(["Delivered 2", "Delivered 1", "Delivered 1"], await FaultTests.Outcomes(entries));
        Assert.Equal("b1 a1 a2", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_batched_sends_up_to_ten_of_a_group()
    {
        using var bench = new LaneBench(Batched, isFifo: true);

        var entries = bench.SendAll([.. Enumerable.Range(10, 12).Select(number => $"a{number}")]);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal([10, 2], bench.Sqs.Requests.Select(request => request.Entries.Count));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_batched_never_sends_again_what_a_later_one_has_passed()
    {
        using var bench = new LaneBench(Batched, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(1, "InternalError", senderFault: false).Done());

        var entries = bench.SendAll("a1", "a2", "a3");

        Assert.Equal(["Delivered 1", "NotSent ServiceUnavailable 1 gap", "Delivered 1"], await FaultTests.Outcomes(entries));
        Assert.Single(bench.Sqs.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_batched_never_sends_again_what_a_later_one_in_doubt_may_have_passed()
    {
        using var bench = new LaneBench(Batched, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).StoreSilently(1).Done());
        var entries = bench.SendAll("a1", "a2");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal("NotSent ServiceUnavailable 1 gap", await LaneBench.OutcomeOf(entries[0]));
        Assert.Equal("a2", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_batched_sends_the_end_of_a_group_again_in_order()
    {
        using var bench = new LaneBench(Batched, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(1, "InternalError", senderFault: false).Fail(2, "InternalError", senderFault: false).Done());
        var entries = bench.SendAll("a1", "a2", "a3");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal(["Delivered 1", "Delivered 2", "Delivered 2"], await FaultTests.Outcomes(entries));
        Assert.Equal("a1 a2 a3", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9_batched_a_lost_answer_is_sent_again_as_it_was()
    {
        using var bench = new LaneBench(Batched, isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entries = bench.SendAll("a1", "a2", "b1");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 2", outcome));
        Assert.Equal("a1 a2 b1", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_what_waits_behind_a_failure_fails_and_what_comes_later_goes()
    {
        using var bench = new LaneBench(isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        var entries = bench.SendAll("a1", "a2", "b1");
        await bench.Sqs.Arrived(1);

        barrier.Open(call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());

        Assert.Equal(["NotSent InvalidCharacter 1", "NotSent PredecessorFailed 0", "Delivered 1"], await FaultTests.Outcomes(entries));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a3", "a")));
        Assert.Equal("b1 a3", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_message_that_is_too_late_fails_what_waits_behind_it()
    {
        using var bench = new LaneBench(settings => settings with { AttemptTimeout = TimeSpan.FromMinutes(10) }, isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        var entries = bench.SendAll("a1", "a2", "a3");
        await bench.Sqs.Arrived(1);

        bench.Advance(120_000);

        Assert.Equal("NotSent TimedOut 0", await LaneBench.OutcomeOf(entries[1]));
        Assert.StartsWith("NotSent", await LaneBench.OutcomeOf(entries[2]), StringComparison.Ordinal);
        barrier.Open();
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(entries[0]));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_paused_group_waits_until_it_is_resumed_and_the_others_go()
    {
        using var bench = new LaneBench(settings => settings with { OnGroupFailure = GroupFailurePolicy.Pause }, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var entries = bench.SendAll("a1", "a2", "b1");
        await bench.Settled(1);
        var late = bench.Send("a3", "a");

        Assert.Equal(new PausedGroup("q", "a", 2), Assert.Single(bench.Lane.PausedGroups("q")));
        Assert.False(bench.Lane.Resume("b"));
        Assert.False(entries[1].Task.IsCompleted);
        Assert.True(bench.Lane.Resume("a"));

        Assert.Equal(["Delivered 1", "Delivered 1"], await FaultTests.Outcomes([entries[1], late]));
        Assert.False(bench.Lane.Resume("a"));
        Assert.Equal("b1 a2 a3", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_pause_ends_by_itself_with_the_failure_of_what_waited()
    {
        using var bench = new LaneBench(
            settings => settings with { OnGroupFailure = GroupFailurePolicy.Pause, MaxPause = TimeSpan.FromSeconds(10) }, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var entries = bench.SendAll("a1", "a2");
        await bench.Settled(1);

        bench.Advance(10_000);

        Assert.Equal("NotSent PredecessorFailed 0", await LaneBench.OutcomeOf(entries[1]));
        Assert.Empty(bench.Lane.PausedGroups("q"));
        Assert.Equal(0, bench.Lane.Held.Groups);
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a3", "a")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_pause_is_not_prolonged_by_what_fails_within_it()
    {
        using var bench = new LaneBench(
            settings => settings with { OnGroupFailure = GroupFailurePolicy.Pause, MaxPause = TimeSpan.FromSeconds(10), DeliveryTimeout = TimeSpan.FromSeconds(6) },
            isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var entries = bench.SendAll("a1", "a2");
        await bench.Settled(1);

        bench.Advance(5_000);
        var last = bench.Send("a3", "a");
        bench.Advance(1_000);
        Assert.StartsWith("NotSent", await LaneBench.OutcomeOf(entries[1]), StringComparison.Ordinal);
        bench.Advance(4_000);

        Assert.Equal("NotSent PredecessorFailed 0", await LaneBench.OutcomeOf(last));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_what_stands_before_a_failure_goes_on()
    {
        using var bench = new LaneBench(settings => settings with { FifoOrder = FifoOrder.Batched }, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Fail(1, "InvalidMessageContents", senderFault: true).Done());
        var entries = bench.SendAll("a1", "a2");
        await bench.Settled(1);

        bench.Advance(5_000);

        Assert.Equal(["Delivered 2", "NotSent InvalidCharacter 1"], await FaultTests.Outcomes(entries));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_10_at_the_end_a_failure_pauses_nothing_and_what_stands_before_it_goes_on()
    {
        using var bench = new LaneBench(
            settings => settings with { FifoOrder = FifoOrder.Batched, OnGroupFailure = GroupFailurePolicy.Pause }, isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        var entries = bench.SendAll("a1", "a2");
        await bench.Sqs.Arrived(1);

        var ended = bench.Lane.CloseAsync();
        barrier.Open(call => call.Reply().Fail(0, "InternalError", senderFault: false).Fail(1, "InvalidMessageContents", senderFault: true).Done());
        await bench.Settled(1);
        bench.Advance(5_000);

        Assert.Equal(["Delivered 2", "NotSent InvalidCharacter 1"], await FaultTests.Outcomes(entries));
        await ended;
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_skip_goes_on()
    {
        using var bench = new LaneBench(settings => settings with { OnGroupFailure = GroupFailurePolicy.Skip }, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());

        Assert.Equal(["NotSent InvalidCharacter 1", "Delivered 1"], await FaultTests.Outcomes(bench.SendAll("a1", "a2")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_cancellation_is_no_failure_of_the_group()
    {
        using var bench = new LaneBench(isFifo: true);
        using var cancellation = new CancellationTokenSource();
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("a1", "a");
        _ = bench.SendCancelable("a2", cancellation.Token, "a");
        var last = bench.Send("a3", "a");

        await cancellation.CancelAsync();
        barrier.Open();

        Assert.Equal(["Delivered 1", "Delivered 1"], await FaultTests.Outcomes([first, last]));
        Assert.Equal("a1 a3", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9c_a_group_goes_on_behind_an_unknown_one_which_may_land_later()
    {
        using var bench = new LaneBench(settings => settings with { FailsOnUnknown = true }, isFifo: true);
        var late = bench.Sqs.Hold(1, isDeaf: true);
        var first = bench.Send("a1", "a");
        await bench.Sqs.Arrived(1);
        bench.Advance(10_000);
        Assert.Equal("Unknown NoAnswer 1", await LaneBench.OutcomeOf(first));

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a2", "a")));
        late.Open();

        await LaneBench.Until(() => bench.Sqs.Stored.Count == 2);
        Assert.Equal("a2 a1", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_an_unknown_outcome_stops_what_waits_behind_it()
    {
        using var bench = new LaneBench(settings => settings with { FailsOnUnknown = true }, isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());

        Assert.Equal(["Unknown NoAnswer 1", "NotSent PredecessorFailed 0"], await FaultTests.Outcomes(bench.SendAll("a1", "a2")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_15_a_hot_group_has_one_place_in_a_request_and_the_others_their_turn()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1 }, isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        var hot = bench.SendAll([.. Enumerable.Range(100, 50).Select(number => $"a{number}")]);
        var cold = bench.SendAll("b1", "c1", "d1");
        barrier.Open();

        Assert.All(await FaultTests.Outcomes([.. hot, .. cold]), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal("b1 c1 d1 a101", bench.Sqs.Sent[1]);
        await bench.EndAsync();
    }

    [Fact]
    public async Task On_a_standard_queue_a_group_is_a_tenant_and_holds_nobody_back()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var first = bench.Send("t1", "tenant");
        var second = bench.Send("t2", "tenant");

        Assert.Equal(["NotSent InvalidCharacter 1", "Delivered 1"], await FaultTests.Outcomes([first, second]));
        await bench.EndAsync();
    }
}
