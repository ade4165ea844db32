using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Row 5: a request that failed as a whole comes back as one, for more requests are no answer to too many. Entries that failed singly are spread.</summary>
public class BackTogetherTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_5_a_request_that_failed_as_a_whole_comes_back_as_it_was(bool isFifo)
    {
        using var bench = new LaneBench(isFifo: isFifo, jitter: Rising());
        bench.Sqs.On(1, _ => throw Faults.Throttled);
        bench.Sqs.On(2, _ => throw Faults.Unavailable);
        var entries = bench.SendAll("a", "b", "c", "d");
        await bench.Settled(1);
        Creep(bench, 100);
        await bench.Settled(2);
        Creep(bench, 200);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 3", outcome));
        Assert.All(bench.Sqs.Sent, bodies => Assert.Equal("a b c d", bodies));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_4_entries_that_failed_singly_come_back_each_in_its_time()
    {
        using var bench = new LaneBench(jitter: Rising());
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Fail(1, "InternalError", senderFault: false).Done());
        var entries = bench.SendAll("a", "b");
        await bench.Settled(1);
        bench.Advance(10);
        await bench.Settled(2);
        Assert.Equal("a", bench.Sqs.Sent[1]);

        bench.Advance(10);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 2", outcome));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_5_what_failed_together_waits_as_long_as_the_one_that_was_tried_most()
    {
        using var bench = new LaneBench();
        var barrier = bench.Sqs.Hold(2);
        bench.Sqs.On(1, _ => throw Faults.Unavailable);
        var old = bench.Send("old");
        await bench.Settled(1);
        bench.Sqs.On(3, _ => throw Faults.Unavailable);
        bench.Advance(99);
        _ = bench.Send("other");
        await bench.Sqs.Arrived(2);
        var young = bench.Send("young");
        bench.Advance(5);
        await bench.Sqs.Arrived(3);
        await LaneBench.Until(() => bench.Lane.Held.Requests == 1);
        Assert.Equal("old young", bench.Sqs.Sent[2]);

        Creep(bench, 199);
        Assert.Equal(1, bench.Lane.Held.Requests);
        Creep(bench, 6);

        Assert.Equal(["Delivered 3", "Delivered 2"], await FaultTests.Outcomes([old, young]));
        Assert.Equal("old young", bench.Sqs.Sent[3]);
        barrier.Open();
        await bench.EndAsync();
    }

    /// <summary>What is due a millisecond earlier goes earlier.</summary>
    private static void Creep(LaneBench bench, int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed++)
        {
            bench.Advance(1);
        }
    }

    /// <summary>A tenth more each time.</summary>
    private static Func<double> Rising()
    {
        var last = 0;
        return () => Interlocked.Increment(ref last) % 10 / 10.0;
    }
}
