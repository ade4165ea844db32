using Microsoft.Extensions.Time.Testing;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>
/// Row 8 on a machine that sleeps: its timers and its time stamps stand still meanwhile, and the five minutes of SQS do not. The clock on the wall
/// knows, and may be set back.
/// </summary>
public class SuspendedMachineTests
{
    [Theory]
    [InlineData(true, 6, "Unknown NoAnswer 1")]
    [InlineData(true, 4.6, "Unknown NoAnswer 1")]
    [InlineData(true, 4, "Delivered 2")]
    [InlineData(true, -60, "Delivered 2")]
    [InlineData(false, 6, "Delivered 2")]
    public async Task Row_8_what_may_be_stored_is_not_sent_again_when_the_machine_slept_too_long(bool isFifo, double minutes, string outcome)
    {
        var time = new SleepingTime();
        using var bench = new LaneBench(isFifo: isFifo, time: time);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entry = bench.Send("a", "a");
        await bench.Settled(1);

        time.Slept = TimeSpan.FromMinutes(minutes);
        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal(outcome, await LaneBench.OutcomeOf(entry));
        Assert.Equal(isFifo ? 1 : 2, bench.Sqs.Stored.Count);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_8_what_is_certainly_not_stored_is_sent_however_long_the_machine_slept()
    {
        var time = new SleepingTime();
        using var bench = new LaneBench(isFifo: true, time: time);
        bench.Sqs.On(1, _ => throw Faults.Throttled);
        var entry = bench.Send("a", "a");
        await bench.Settled(1);

        time.Slept = TimeSpan.FromMinutes(6);
        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_9b_what_waits_behind_one_that_is_not_sent_again_fails()
    {
        var time = new SleepingTime();
        using var bench = new LaneBench(isFifo: true, time: time);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entries = bench.SendAll("a1", "a2");
        await bench.Settled(1);

        time.Slept = TimeSpan.FromMinutes(6);
        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal(["Unknown NoAnswer 1", "NotSent PredecessorFailed 0"], await FaultTests.Outcomes(entries));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_8_no_half_of_a_request_is_sent_after_the_machine_slept_too_long()
    {
        var time = new SleepingTime();
        using var bench = new LaneBench(isFifo: true, time: time);
        bench.Sqs.On(1, call => call.StoreAndLose());
        bench.Sqs.On(2, _ =>
        {
            time.Slept = TimeSpan.FromMinutes(6);
            throw Faults.Rejected;
        });
        var entries = bench.SendAll("a1", "b1");
        await bench.Settled(1);

        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.StartsWith("Unknown", outcome, StringComparison.Ordinal));
        Assert.Equal(2, bench.Sqs.Requests.Count);
        await bench.EndAsync();
    }

    private sealed class SleepingTime : FakeTimeProvider
    {
        public TimeSpan Slept { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Slept;

        public override long GetTimestamp() => base.GetUtcNow().Ticks; // else it is made of the time on the wall
    }
}
