using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>The eight classes of bugs that batching producers of other queues had, most frequent first: one test for each.</summary>
/// <seealso cref="KnownBugCaseTests"/>
public class KnownBugTests
{
    [Fact]
    public async Task A_no_permit_is_lost_by_cancellations_at_a_full_buffer()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 2, MaxRequestsInFlight = 1 });
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("first");
        for (var round = 0; round < 50; round++)
        {
            using var cancellation = new CancellationTokenSource();
            _ = bench.SendCancelable("queued", cancellation.Token);
            _ = bench.SendCancelable("waiting", cancellation.Token);
            await cancellation.CancelAsync();
        }

        Assert.Equal((1, 1, 1), (bench.Lane.Held.Entries, bench.Lane.Held.Messages, bench.Lane.Held.Requests));
        var last = bench.Send("last");
        barrier.Open();
        Assert.Equal(["Delivered 1", "Delivered 1"], await FaultTests.Outcomes([first, last]));
        await bench.EndAsync();
    }

    [Fact]
    public async Task B_what_races_the_end_is_sent_or_refused_and_never_forgotten()
    {
        for (var round = 0; round < 50; round++)
        {
            using var bench = new LaneBench();
            using var start = new ManualResetEventSlim();
            Task<Entry>[] senders = [.. Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            {
                start.Wait(TestContext.Current.CancellationToken);
                return bench.Send($"{number}");
            }))];

            start.Set();
            await bench.Lane.CloseAsync();
            var outcomes = await FaultTests.Outcomes(await Task.WhenAll(senders));

            Assert.All(outcomes, outcome => Assert.True(outcome is "Delivered 1" or "NotSent Closed 0", outcome));
            Assert.Equal(outcomes.Count(outcome => outcome == "Delivered 1"), bench.Sqs.Stored.Count);
            await bench.EndAsync();
        }
    }

    [Fact]
    public async Task C_the_late_answer_of_a_request_that_was_given_up_reaches_nobody_else()
    {
        using var bench = new LaneBench(settings => settings with { FailsOnUnknown = true, MaxRequestsInFlight = 1 });
        var late = bench.Sqs.Hold(1, isDeaf: true);
        var second = bench.Sqs.Hold(2);
        var given = bench.SendAll("a", "b");
        await bench.Sqs.Arrived(1);
        bench.Advance(10_000);
        Assert.Equal(["Unknown NoAnswer 1", "Unknown NoAnswer 1"], await FaultTests.Outcomes(given));
        var other = bench.SendAll("c", "d");
        await bench.Sqs.Arrived(2);

        late.Open(call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        second.Open();

        var receipts = await Task.WhenAll(other.Select(entry => entry.Task));
        Assert.Equal(["m-c", "m-d"], receipts.Select(receipt => receipt.MessageId));
        await bench.EndAsync();
    }

    [Fact]
    public async Task D_an_answer_without_an_entry_leaves_nobody_waiting_and_counts_nobody_as_sent()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Omit(0).Omit(2).Done());

        Assert.Equal(["Unknown NoAnswer 1", "Delivered 1", "Unknown NoAnswer 1"], await FaultTests.Outcomes(bench.SendAll("a", "b", "c")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task E_what_failed_together_comes_back_in_order()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, _ => throw Faults.Unavailable);
        bench.Sqs.On(2, _ => throw Faults.Throttled);
        var entries = bench.SendAll("a1", "b1", "a2", "b2", "a3", "b3");
        await bench.Settled(1);
        bench.Advance(100);
        await bench.Settled(2);
        bench.Advance(200);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.StartsWith("Delivered", outcome, StringComparison.Ordinal));
        Assert.Equal(["a1", "a2", "a3"], bench.Sqs.Stored.Where(entry => entry.Group == "a").Select(entry => entry.Body));
        Assert.Equal(["b1", "b2", "b3"], bench.Sqs.Stored.Where(entry => entry.Group == "b").Select(entry => entry.Body));
        await bench.EndAsync();
    }

    [Fact]
    public async Task F_sizes_are_bytes_and_no_request_is_too_long_for_SQS()
    {
        using var bench = new LaneBench();
        var text = new string('€', 120_000); // 360,000 bytes, a third of that in characters

        var entries = bench.SendAll(text, text, text);

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal(2, bench.Sqs.Requests.Count);
        await bench.EndAsync();
    }

    [Fact]
    public async Task G_the_linger_of_a_request_that_went_full_does_not_cut_that_of_the_next()
    {
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true });
        _ = bench.SendAll("0", "1", "2", "3", "4");
        bench.Advance(4);
        _ = bench.SendAll("5", "6", "7", "8", "9");
        await bench.Settled(1);
        _ = bench.Send("next");

        bench.Advance(4.5);
        Assert.Equal(0, bench.Lane.Held.Requests);
        Assert.Single(bench.Sqs.Requests);
        bench.Advance(1.5); // its 5 milliseconds, and what the timer is rounded by: it was set for the first request
        await bench.Sqs.Arrived(2);
        await bench.EndAsync();
    }

    [Fact]
    public async Task H_a_continuation_that_blocks_holds_nobody_back()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1 });
        using var isOver = new ManualResetEventSlim();
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("first");
        var second = bench.Send("second");
        var blocked = first.Task.ContinueWith(
            _ => isOver.Wait(CancellationToken.None), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        barrier.Open();

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(second));
        Assert.False(blocked.IsCompleted);
        isOver.Set();
        await blocked;
        await bench.EndAsync();
    }
}
