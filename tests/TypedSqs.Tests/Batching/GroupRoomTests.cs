using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Row 9b in a full buffer: what waits for room stands behind its group as what waits for a request does.</summary>
public class GroupRoomTests
{
    /// <summary>Nothing ends here for want of an answer.</summary>
    private static LaneSettings Patient(LaneSettings settings) =>
        settings with { AttemptTimeout = TimeSpan.FromHours(1), DeliveryTimeout = TimeSpan.FromHours(1), MaxBlock = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task Row_9b_what_waits_for_room_behind_a_failure_fails_too()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 2 }, isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        Entry[] group = [bench.Send("a1", "a"), bench.Send("a2", "a"), bench.Send("a3", "a"), bench.Send("a4", "a")];
        var other = bench.Send("b1", "b");
        await bench.Sqs.Arrived(1);

        barrier.Open(call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());

        Assert.Equal(
            ["NotSent InvalidCharacter 1", "NotSent PredecessorFailed 0", "NotSent PredecessorFailed 0", "NotSent PredecessorFailed 0"],
            await FaultTests.Outcomes(group));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(other));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a5", "a")));
        Assert.Equal("b1 a5", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_what_waits_for_room_later_goes()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 2 }, isFifo: true);
        var failing = bench.Sqs.Hold(1);
        Entry[] group = [bench.Send("a1", "a"), bench.Send("a2", "a"), bench.Send("a3", "a")];
        await bench.Sqs.Arrived(1);
        failing.Open(call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        await FaultTests.Outcomes(group);
        await bench.Settled(1);

        var full = bench.Sqs.Hold(2);
        Entry[] others = [bench.Send("x1", "x"), bench.Send("x2", "x")];
        await bench.Sqs.Arrived(2);
        var later = bench.Send("a4", "a");
        Assert.Equal(Place.Waiting, later.Place);
        full.Open();

        Assert.All(await FaultTests.Outcomes([.. others, later]), outcome => Assert.Equal("Delivered 1", outcome));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_pause_that_ends_fails_what_waits_for_room_too()
    {
        using var bench = new LaneBench(
            settings => Patient(settings) with { MaxMessages = 2, OnGroupFailure = GroupFailurePolicy.Pause, MaxPause = TimeSpan.FromSeconds(10) }, isFifo: true);
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        _ = bench.Send("a1", "a");
        await bench.Settled(1);
        Entry[] group = [bench.Send("a2", "a"), bench.Send("a3", "a"), bench.Send("a4", "a")];
        Assert.Equal(Place.Waiting, group[2].Place);

        bench.Advance(10_000);

        Assert.All(await FaultTests.Outcomes(group), outcome => Assert.Equal("NotSent PredecessorFailed 0", outcome));
        Assert.Empty(bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_message_that_got_no_room_in_time_fails_what_waits_behind_it()
    {
        using var bench = new LaneBench(settings => Patient(settings) with { MaxMessages = 1 }, isFifo: true);
        var (barrier, first, group) = await SendBehindAsync(bench);

        Assert.Equal(["NotSent BufferFull 0", "NotSent PredecessorFailed 0"], await FaultTests.Outcomes(group));
        barrier.Open();
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(first));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a3", "a")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_message_that_got_no_room_in_time_pauses_its_group()
    {
        using var bench = new LaneBench(settings => Patient(settings) with { MaxMessages = 1, OnGroupFailure = GroupFailurePolicy.Pause }, isFifo: true);
        var (barrier, first, group) = await SendBehindAsync(bench);

        Assert.Equal("NotSent BufferFull 0", await LaneBench.OutcomeOf(group[0]));
        barrier.Open();
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(first));
        await bench.Settled(1);
        Assert.Equal(new PausedGroup("q", "a", 1), Assert.Single(bench.Lane.PausedGroups("q")));
        Assert.Equal("x1", bench.Sqs.StoredBodies);
        Assert.True(bench.Lane.Resume("a"));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(group[1]));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_a_message_that_is_refused_at_once_stops_nobody_for_its_caller_knows_before_the_next()
    {
        using var bench = new LaneBench(
            settings => Patient(settings) with { MaxMessages = 1, MaxBlock = TimeSpan.Zero, OnGroupFailure = GroupFailurePolicy.Pause }, isFifo: true);
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("x1", "x");

        Assert.Equal("NotSent BufferFull 0", await LaneBench.OutcomeOf(bench.Send("a1", "a")));
        Assert.Empty(bench.Lane.PausedGroups("q"));
        barrier.Open();
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(first));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(bench.Send("a2", "a")));
        await bench.EndAsync();
    }

    /// <summary>One message has all room, and two of another group wait for it, of which the first has waited for too long.</summary>
    private static async Task<(RequestBarrier Barrier, Entry First, Entry[] Group)> SendBehindAsync(LaneBench bench)
    {
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("x1", "x");
        await bench.Sqs.Arrived(1);
        var early = bench.Send("a1", "a");
        bench.Advance(30_000);
        var late = bench.Send("a2", "a");
        bench.Advance(30_000);
        return (barrier, first, [early, late]);
    }
}
