using Amazon.SQS.Model;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows 7 to 8c: an answer that is missing, or does not tell of each entry.</summary>
public class LostAnswerTests
{
    [Fact]
    public async Task Row_7_a_lost_answer_is_tried_again_on_a_standard_queue_and_attempts_tell()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entry = bench.Send("a");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(entry));
        Assert.Equal("a a", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_7_a_lost_answer_is_unknown_where_that_is_wanted(bool isFifo)
    {
        using var bench = new LaneBench(settings => settings with { FailsOnUnknown = true }, isFifo);
        bench.Sqs.On(1, call => call.StoreAndLose());

        Assert.Equal("Unknown NoAnswer 1", await LaneBench.OutcomeOf(bench.Send("a", "a")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_7_a_request_without_an_answer_ends_in_time_though_the_client_is_deaf()
    {
        using var bench = new LaneBench();
        var barrier = bench.Sqs.Hold(1, isDeaf: true);
        var entry = bench.Send("a");
        await bench.Sqs.Arrived(1);

        bench.Advance(10_000);
        await bench.Settled(1);
        bench.Advance(100);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(entry));
        barrier.Open(_ => throw Faults.Denied);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_7_what_may_be_stored_is_unknown_whatever_comes_later()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.StoreAndLose());
        bench.Sqs.On(2, _ => throw Faults.Denied);
        var entry = bench.Send("a");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal("Unknown AccessDenied 2", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_8_on_a_fifo_queue_a_retry_has_the_same_deduplication_id_and_doubles_nothing()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entry = bench.Send("a1", "a");
        await bench.Settled(1);

        bench.Advance(100);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(entry));
        Assert.Equal("a1", bench.Sqs.StoredBodies);
        Assert.Single(bench.Sqs.Requests.Select(request => request.Entries[0].MessageDeduplicationId).Distinct());
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_8_no_attempt_starts_after_the_deadline_which_is_within_the_window_of_deduplication()
    {
        using var bench = new LaneBench(settings => settings with { DeliveryTimeout = TimeSpan.FromMinutes(4.5) }, isFifo: true);
        var elapsed = TimeSpan.Zero;
        var attempts = new List<TimeSpan>();
        bench.Sqs.Otherwise = call =>
        {
            attempts.Add(elapsed);
            return Task.FromResult(call.StoreAndLose());
        };
        var entry = bench.Send("a1", "a");
        while (elapsed < TimeSpan.FromMinutes(6))
        {
            await BenchIdle(bench);
            elapsed += TimeSpan.FromSeconds(5);
            bench.Advance(5_000);
        }

        Assert.StartsWith("Unknown NoAnswer", await LaneBench.OutcomeOf(entry), StringComparison.Ordinal);
        Assert.InRange(attempts[^1], TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(4.5));
        await bench.EndAsync();
    }

    [Theory]
    [InlineData(false, "Unknown NoAnswer 1")]
    [InlineData(true, "Delivered 2")]
    public async Task Row_8b_a_wrong_digest_is_unknown_and_tried_again_only_on_a_fifo_queue(bool isFifo, string outcome)
    {
        using var bench = new LaneBench(isFifo: isFifo);
        bench.Sqs.On(1, call =>
        {
            call.Reply().Done();
            throw Faults.WrongDigest;
        });

        await ExpectAfterRetryAsync(bench, outcome);
    }

    public static TheoryData<bool, string, string> Holes => new()
    {
        { false, "omitted", "Unknown NoAnswer 1" },
        { false, "silent", "Unknown NoAnswer 1" },
        { false, "both", "Unknown NoAnswer 1" },
        { true, "omitted", "Delivered 2" },
        { true, "silent", "Delivered 2" },
        { true, "both", "Delivered 2" },
    };

    [Theory]
    [MemberData(nameof(Holes))]
    public async Task Row_8c_an_entry_that_the_answer_does_not_tell_of_exactly_once_is_unknown(bool isFifo, string hole, string outcome)
    {
        using var bench = new LaneBench(isFifo: isFifo);
        bench.Sqs.On(1, call => (hole switch
        {
            "omitted" => call.Reply().Omit(0),
            "silent" => call.Reply().StoreSilently(0),
            _ => call.Reply().TellTwice(0),
        }).Done());

        await ExpectAfterRetryAsync(bench, outcome);
        Assert.Contains(bench.Log.All, line => line.StartsWith("Warning 4", StringComparison.Ordinal));
        Assert.Equal(isFifo || hole != "omitted" ? 1 : 0, bench.Sqs.Stored.Count);
    }

    [Fact]
    public async Task Row_8c_a_success_without_a_message_id_is_unknown()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call =>
        {
            var response = call.Reply().Done();
            response.Successful[0].MessageId = "";
            return response;
        });

        Assert.Equal(["Unknown NoAnswer 1", "Delivered 1"], await FaultTests.Outcomes(bench.SendAll("a", "b")));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_10_what_an_earlier_attempt_may_have_stored_is_unknown_at_the_end()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entry = bench.Send("a1", "a");
        await bench.Settled(1);

        bench.Lane.Abort(cancelsRequests: false);

        Assert.StartsWith("Unknown", await LaneBench.OutcomeOf(entry), StringComparison.Ordinal);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_8c_strange_ids_and_an_empty_answer_confuse_nobody()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Strange("7").Strange("x").Strange("00").Strange("").Done());
        bench.Sqs.On(2, _ => new SendMessageBatchResponse());

        Assert.Equal(["Delivered 1", "Delivered 1"], await FaultTests.Outcomes(bench.SendAll("a", "b")));
        Assert.Equal(["Unknown NoAnswer 1", "Unknown NoAnswer 1"], await FaultTests.Outcomes(bench.SendAll("c", "d")));
        await bench.EndAsync();
    }

    private static async Task ExpectAfterRetryAsync(LaneBench bench, string outcome)
    {
        var entry = bench.Send("a", "a");
        await bench.Settled(1);
        bench.Advance(100);
        Assert.Equal(outcome, await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    private static Task BenchIdle(LaneBench bench) => LaneBench.Until(() => bench.Lane.IsIdle);
}
