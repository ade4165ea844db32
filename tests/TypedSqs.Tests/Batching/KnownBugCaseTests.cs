using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Single bugs of other producers, by the letters of <see cref="KnownBugTests"/>, each with where it was.</summary>
public class KnownBugCaseTests
{
    /// <summary>franz-go 68bf53c1, Dekaf 3386: a flush that waits for quiet waits for ever.</summary>
    [Fact]
    public async Task A_a_flush_is_reached_though_others_never_stop_sending()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 20, MaxRequestsInFlight = 1 });
        var newest = bench.Send("0");
        bench.Sqs.Otherwise = call =>
        {
            // Each request brings ten more, so that the lane is never empty.
            newest = bench.SendAll([.. Enumerable.Range(0, 10).Select(number => $"{call.Number}-{number}")])[^1];
            return Task.FromResult(call.Reply().Done());
        };
        _ = bench.SendAll("a", "b");

        await bench.Lane.FlushAsync();

        Assert.False(newest.Task.IsCompleted);
        bench.Sqs.Otherwise = static call => Task.FromResult(call.Reply().Done());
        await bench.EndAsync();
    }

    /// <summary>franz-go 1.17.1: who gave up its wait for many bytes left those behind it waiting.</summary>
    [Fact]
    public async Task A_who_gives_up_its_wait_for_room_lets_those_behind_it_in()
    {
        using var bench = new LaneBench(settings => settings with { MaxBytes = 10 });
        using var cancellation = new CancellationTokenSource();
        bench.Sqs.Hold(1);
        _ = bench.Send("123456");
        _ = bench.SendCancelable("1234567", cancellation.Token);
        var small = bench.Send("1");
        Assert.Equal(Place.Waiting, small.Place);

        await cancellation.CancelAsync();

        Assert.NotEqual(Place.Waiting, small.Place);
        await bench.EndAsync();
    }

    /// <summary>franz-go 1.18.1: room that was given to one at a time made batches of one.</summary>
    [Fact]
    public async Task A_room_that_a_request_leaves_is_given_to_all_whom_it_is_for()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 10, MaxRequestsInFlight = 1 });
        var barrier = bench.Sqs.Hold(1);
        var first = bench.SendAll("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        await bench.Sqs.Arrived(1);
        var next = Enumerable.Range(10, 10).Select(number => bench.Send($"{number}")).ToArray();

        barrier.Open();

        Assert.All(await FaultTests.Outcomes([.. first, .. next]), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal([10, 10], bench.Sqs.Requests.Select(request => request.Entries.Count));
        await bench.EndAsync();
    }

    /// <summary>amazon-kinesis-producer 115: after one failure of the worker all later sends failed.</summary>
    [Fact]
    public async Task A_a_client_that_throws_where_it_should_not_kills_nothing()
    {
        var lane = new Lane(
            new BufferOptions { OnUnknown = UnknownOutcomeMode.Fail }.ToSettings(isFifo: false),
            new FirstThrows(),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
            static () => 1);
        using var bench = new LaneBench();

        Assert.Equal("Unknown NoAnswer 0", await LaneBench.OutcomeOf(lane.Enter(bench.Message("a", null), CancellationToken.None)));
        Assert.Equal("Delivered 0", await LaneBench.OutcomeOf(lane.Enter(bench.Message("b", null), CancellationToken.None)));
        await lane.CloseAsync();
    }

    /// <summary>Dekaf 2567 and others: an answer after the end found nothing, or somebody else.</summary>
    [Fact]
    public async Task B_an_answer_after_the_end_is_nobodys()
    {
        using var bench = new LaneBench();
        var late = bench.Sqs.Hold(1, isDeaf: true);
        var entry = bench.Send("a");
        await bench.Sqs.Arrived(1);
        bench.Lane.Abort(cancelsRequests: true);
        await bench.Lane.CloseAsync();
        Assert.Equal("Unknown Closed 1", await LaneBench.OutcomeOf(entry));

        late.Open(_ => throw Faults.Denied);
        await LaneBench.Until(() => bench.Sqs.UnderWay == 0);

        Assert.Equal((0, 0, 0, 0, 0L), bench.Lane.Held);
        Assert.Equal("NotSent Closed 0", await LaneBench.OutcomeOf(bench.Send("b")));
        await bench.EndAsync();
    }

    /// <summary>librdkafka 4736: what was tried again was another batch under the same sequence.</summary>
    [Fact]
    public async Task C_what_is_tried_again_is_what_was_tried()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());
        _ = bench.SendAll("a1", "b1");
        await bench.Settled(1);

        bench.Advance(100);
        await bench.Settled(2);

        var (first, second) = (bench.Sqs.Requests[0].Entries, bench.Sqs.Requests[1].Entries);
        Assert.Equal(
            first.Select(entry => (entry.Id, entry.MessageBody, entry.MessageGroupId, entry.MessageDeduplicationId)),
            second.Select(entry => (entry.Id, entry.MessageBody, entry.MessageGroupId, entry.MessageDeduplicationId)));
        await bench.EndAsync();
    }

    /// <summary>Java v1 and v2, MassTransit, Wolverine: an answer was taken as complete and unambiguous.</summary>
    [Fact]
    public async Task D_an_id_that_is_told_twice_is_in_doubt_and_no_answer_at_all_is_an_answer()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call =>
        {
            var answer = call.Reply().Done();
            answer.Successful[1].Id = answer.Successful[0].Id;
            return answer;
        });
        bench.Sqs.On(2, static call => null!); // what a fake client may do

        Assert.Equal(["Unknown NoAnswer 1", "Unknown NoAnswer 1"], await FaultTests.Outcomes(bench.SendAll("a", "b")));
        Assert.Equal(["Unknown NoAnswer 1"], await FaultTests.Outcomes(bench.SendAll("c")));
        await bench.EndAsync();
    }

    /// <summary>serilog-sinks-slack 8: the whole batch was sent again, with what was in already.</summary>
    [Fact]
    public async Task E_only_what_failed_is_sent_again()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Fail(2, "InternalError", senderFault: false).Done());
        var entries = bench.SendAll("a", "b", "c");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal(["Delivered 1", "Delivered 1", "Delivered 2"], await FaultTests.Outcomes(entries));
        Assert.Equal("a b c", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    /// <summary>Pulsar 19189: a message that filled a batch alone was never flushed.</summary>
    [Fact]
    public async Task F_the_largest_message_there_is_goes_alone_and_holds_nobody_back()
    {
        using var bench = new LaneBench(settings => settings with { MaxBytes = 1_000 });

        var entries = bench.SendAll("a", new string('b', 1_048_576), "c");

        Assert.All(await FaultTests.Outcomes(entries), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal([1, 1, 1], bench.Sqs.Requests.Select(request => request.Entries.Count));
        await bench.EndAsync();
    }

    /// <summary>azure-sdk-for-net 28926: a buffer that was empty asked all the time.</summary>
    [Fact]
    public async Task G_a_lane_with_nothing_to_wait_for_lets_its_timer_come_once_and_sets_it_no_more()
    {
        var time = new WatchedTime();
        using var bench = new LaneBench(settings => settings with { LingerWhenIdle = true }, time: time);
        var entry = bench.Send("a");
        Assert.Equal([TimeSpan.FromMilliseconds(5)], time.Waits);

        time.Advance(TimeSpan.FromMilliseconds(5));

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(entry));
        await bench.Settled(1);
        var waits = time.Waits.Count;
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(waits, time.Waits.Count);
        await bench.EndAsync();
    }

    /// <summary>librdkafka 3709: a linger longer than the delivery was accepted, and every message timed out.</summary>
    [Fact]
    public void G_a_linger_that_no_message_would_survive_is_refused()
    {
        using var sqs = new ScriptedSqs();
        var options = new TypedSqsOptions
        {
            Queues = { ["a"] = new QueueOptions { Buffer = new BufferOptions { Linger = TimeSpan.FromSeconds(30), DeliveryTimeout = TimeSpan.FromSeconds(20) } } },
        };

        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new SqsSender(sqs, options));
    }

    /// <summary>KAFKA-10790, EventHubs: a flush or an end inside a callback waited for the thread that it was on.</summary>
    [Fact]
    public async Task H_a_flush_that_a_continuation_waits_for_does_not_wait_for_the_continuation()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1 });
        var barrier = bench.Sqs.Hold(1);
        var first = bench.Send("first");
        var second = bench.Send("second");
        var flushed = first.Task.ContinueWith(
            _ => bench.Lane.FlushAsync().Wait(CancellationToken.None),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

        barrier.Open();
        await flushed;

        Assert.True(second.Task.IsCompletedSuccessfully);
        await bench.EndAsync();
    }

    private sealed class FirstThrows : IBatchRequests
    {
        private int _requests;

        public string Queue => "q";

        public bool HasUrl => true;

        public Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken) => Interlocked.Increment(ref _requests) == 1
            ? throw new InvalidOperationException("Not even a task.")
            : Task.FromResult(entries.Select(static _ => Verdict.Of(new SendReceipt("m", null, 0))).ToArray());
    }
}
