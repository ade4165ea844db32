using Amazon.SQS.Model;
using TypedSqs.Batching;
using TypedSqs.Sending;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows 3 to 6b: what an answer does to each entry.</summary>
public class FaultTests
{
    [Fact]
    public async Task Row_3_the_senders_fault_fails_its_message_alone_and_is_not_tried_again()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Fail(1, "InvalidMessageContents", senderFault: true).Done());

        var entries = bench.SendAll("a", "b", "c");

        Assert.Equal(["Delivered 1", "NotSent InvalidCharacter 1", "Delivered 1"], await Outcomes(entries));
        var failure = await LaneBench.FailureOf(entries[1]);
        Assert.Equal("InvalidMessageContents", failure.ErrorCode);
        Assert.DoesNotContain("Some text", failure.ToString(), StringComparison.Ordinal);
        await bench.EndAsync();
        Assert.Single(bench.Sqs.Requests);
    }

    [Theory]
    [InlineData("InvalidMessageContents", true, true)]
    [InlineData("SomethingNew", true, true)]
    [InlineData("SomethingNew", false, false)]
    [InlineData("AccessDenied", true, false)]
    [InlineData("RequestThrottled", true, false)]
    public void Row_3_an_entry_is_at_fault_where_sqs_says_so_and_it_is_not_the_queue(string code, bool senderFault, bool isMessageFault) => Assert.Equal(
        isMessageFault,
        EntryFaults.Of(new BatchResultErrorEntry { Id = "0", Code = code, SenderFault = senderFault }).Fault?.Meaning.IsMessageFault);

    [Fact]
    public async Task Row_4_the_fault_of_SQS_is_tried_again_alone_until_it_works()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Reply().Fail(1, "InternalError", senderFault: false).Done());
        bench.Sqs.On(2, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var entries = bench.SendAll("a", "b", "c");
        await bench.Settled(1);

        bench.Advance(99);
        Assert.Equal(0, bench.Lane.Held.Requests);
        bench.Advance(1);
        await bench.Settled(2);
        bench.Advance(200);

        Assert.Equal(["Delivered 1", "Delivered 3", "Delivered 1"], await Outcomes(entries));
        Assert.Equal(["a b c", "b", "b"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    /// <summary>A client may change what it is given, and one that was left behind may still read it.</summary>
    [Fact]
    public async Task Row_4_a_retry_carries_what_the_message_has_and_nothing_of_the_request_before()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call =>
        {
            var reply = call.Reply().Fail(1, "InternalError", senderFault: false).Done();
            call.Request.Entries[1].MessageBody = "encrypted";
            call.Request.Entries[1].MessageAttributes = [];
            return reply;
        });
        var part = new SendMessageBatchRequestEntry
        {
            MessageBody = "b",
            MessageAttributes = new() { ["Kind"] = new MessageAttributeValue { DataType = "String", StringValue = "x" } },
            MessageSystemAttributes = new() { ["AWSTraceHeader"] = new MessageSystemAttributeValue { DataType = "String", StringValue = "y" } },
            MessageGroupId = "g",
            MessageDeduplicationId = "d",
            DelaySeconds = 3,
        };
        Entry[] entries =
        [
            new Entry(bench.Lane, bench.Message("a", group: null), CancellationToken.None),
            new Entry(bench.Lane, new CheckedMessage(part, bench.Route, "Tests.Message", SizeBytes: 1), CancellationToken.None),
        ];
        bench.Lane.Enter(entries);
        await bench.Settled(1);
        bench.Advance(100);

        Assert.Equal(["Delivered 1", "Delivered 2"], await Outcomes(entries));
        var (first, second) = (bench.Sqs.Requests[0].Entries[1], Assert.Single(bench.Sqs.Requests[1].Entries));
        Assert.Equal(("1", "0", null), (first.Id, second.Id, part.Id));
        Assert.Equal("encrypted", first.MessageBody);
        part.Id = second.Id;
        Assert.Equivalent(part, second, strict: true);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_4_a_retry_goes_to_its_old_place()
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 1 });
        bench.Sqs.On(1, call => call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var barrier = bench.Sqs.Hold(2);
        var first = bench.SendAll("a");
        await bench.Settled(1);
        var second = bench.SendAll("b");
        await bench.Sqs.Arrived(2);
        var third = bench.SendAll("c", "d");
        bench.Advance(100);

        barrier.Open();

        Assert.All(await Outcomes([.. first, .. second, .. third]), outcome => Assert.StartsWith("Delivered", outcome, StringComparison.Ordinal));
        Assert.Equal(["a", "b", "a c d"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_4_the_delivery_timeout_ends_the_retries_with_the_last_fault()
    {
        using var bench = new LaneBench(settings => settings with { DeliveryTimeout = TimeSpan.FromSeconds(1) });
        bench.Sqs.Otherwise = call => Task.FromResult(call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        var entry = bench.Send("a");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await bench.Settled(attempt);
            bench.Advance(100 << (attempt - 1));
        }

        await bench.Settled(4);
        Assert.False(entry.Task.IsCompleted);
        bench.Advance(300);

        Assert.Equal("NotSent ServiceUnavailable 4", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    public static TheoryData<string> Throttling => ["RequestThrottled", "ThrottlingException", "KMS.ThrottlingException"];

    [Theory]
    [MemberData(nameof(Throttling))]
    public async Task Row_5_throttling_halves_the_requests_under_way_and_is_tried_again(string code)
    {
        using var bench = new LaneBench(settings => settings with { MaxRequestsInFlight = 4 });
        bench.Sqs.On(1, _ => throw Faults.Code(code, 400));
        var first = bench.Send("a");
        await bench.Settled(1);
        Enumerable.Range(2, 5).ToList().ForEach(number => bench.Sqs.Hold(number));

        var more = bench.SendAll([.. Enumerable.Range(0, 60).Select(number => $"{number}")]);
        Assert.Equal(0, bench.Lane.Held.Requests);
        bench.Advance(20);

        Assert.Equal(2, bench.Lane.Held.Requests);
        Assert.False(first.Task.IsCompleted);
        Assert.Equal(60, more.Length);
        await bench.Logged("Warning 6");
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_5_a_throttled_entry_is_certainly_not_sent()
    {
        using var bench = new LaneBench(settings => settings with { DeliveryTimeout = TimeSpan.FromMilliseconds(50) });
        bench.Sqs.Otherwise = call => Task.FromResult(call.Reply().Fail(0, "RequestThrottled", senderFault: true).Done());
        var entry = bench.Send("a");
        await bench.Settled(1);

        bench.Advance(50);

        Assert.Equal("NotSent Throttled 1", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_5_requests_that_SQS_takes_raise_the_limit_again()
    {
        var flow = new TypedSqs.Batching.Flow(8);
        flow.OnThrottled();
        flow.OnThrottled();
        Assert.Equal(2, flow.Limit);
        for (var request = 0; request < 100; request++)
        {
            flow.OnTaken();
        }

        Assert.Equal(8, flow.Limit);
        for (var request = 0; request < 10; request++)
        {
            flow.OnThrottled();
        }

        Assert.Equal(1, flow.Limit);
        await Task.CompletedTask;
    }

    public static TheoryData<string, int, string> FaultsOfTheQueue => new()
    {
        { "AWS.SimpleQueueService.NonExistentQueue", 400, "QueueNotFound" },
        { "AccessDenied", 403, "AccessDenied" },
        { "KMS.AccessDeniedException", 400, "KmsFailure" },
        { "KMS.DisabledException", 400, "KmsFailure" },
        { "InvalidClientTokenId", 403, "AccessDenied" },
        { "SignatureDoesNotMatch", 403, "AccessDenied" },
    };

    [Theory]
    [MemberData(nameof(FaultsOfTheQueue))]
    public async Task Row_6_what_no_message_is_guilty_of_is_final_for_all_and_not_halved(string code, int status, string reason)
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, _ => throw Faults.Code(code, status));

        Assert.Equal([$"NotSent {reason} 1", $"NotSent {reason} 1", $"NotSent {reason} 1"], await Outcomes(bench.SendAll("a", "b", "c")));
        Assert.Single(bench.Sqs.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6_a_fault_of_the_queue_fails_all_and_the_next_are_sent_as_ever()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, _ => throw Faults.Denied);

        var first = bench.SendAll("a", "b");
        Assert.Equal(["NotSent AccessDenied 1", "NotSent AccessDenied 1"], await Outcomes(first));
        var second = bench.SendAll("c");

        Assert.Equal(["Delivered 1"], await Outcomes(second));
        Assert.Equal(["a b", "c"], bench.Sqs.Sent);
        Assert.NotSame(await LaneBench.FailureOf(first[0]), await LaneBench.FailureOf(first[1]));
        await bench.EndAsync();
    }

    [Theory]
    [InlineData("InvalidParameterValue")]
    [InlineData("MissingParameter")]
    [InlineData("InvalidMessageContents")]
    [InlineData("AWS.SimpleQueueService.BatchRequestTooLong")]
    [InlineData("SomethingNew")]
    public async Task Row_6b_a_request_refused_for_one_entry_is_halved_until_the_guilty_one_is_alone(string code)
    {
        using var bench = new LaneBench();
        bench.Sqs.Otherwise = call => call.Request.Entries.Exists(entry => entry.MessageBody == "bad")
            ? throw Faults.Code(code, 400)
            : Task.FromResult(call.Reply().Done());

        var entries = bench.SendAll("0", "1", "2", "3", "4", "5", "6", "bad", "8", "9");
        var outcomes = await Outcomes(entries);

        Assert.StartsWith("NotSent", outcomes[7], StringComparison.Ordinal);
        Assert.Equal(9, outcomes.Count(outcome => outcome.StartsWith("Delivered", StringComparison.Ordinal)));
        Assert.Equal("0 1 2 3 4 5 6 8 9", bench.Sqs.StoredBodies);
        Assert.InRange(bench.Sqs.Requests.Count, 2, 19);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6b_nineteen_requests_are_the_most_for_ten_guilty_ones()
    {
        using var bench = new LaneBench();
        bench.Sqs.Otherwise = _ => throw Faults.Rejected;

        var outcomes = await Outcomes(bench.SendAll("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

        Assert.All(outcomes, outcome => Assert.StartsWith("NotSent Rejected", outcome, StringComparison.Ordinal));
        Assert.Equal(19, bench.Sqs.Requests.Count);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6b_behind_a_guilty_one_nothing_of_its_group_is_sent()
    {
        using var bench = new LaneBench(settings => settings with { FifoOrder = FifoOrder.Batched }, isFifo: true);
        bench.Sqs.Otherwise = call => call.Request.Entries.Exists(entry => entry.MessageBody == "a2")
            ? throw Faults.Rejected
            : Task.FromResult(call.Reply().Done());

        var outcomes = await Outcomes(bench.SendAll("a1", "a2", "a3", "a4"));

        Assert.Equal(["Delivered 3", "NotSent Rejected 3", "NotSent PredecessorFailed 1", "NotSent PredecessorFailed 1"], outcomes);
        Assert.Equal("a1", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6b_nothing_is_halved_after_its_deadline()
    {
        using var bench = new LaneBench(settings => settings with { DeliveryTimeout = TimeSpan.FromSeconds(15), AttemptTimeout = TimeSpan.FromMinutes(1) }, isFifo: true);
        bench.Sqs.On(1, call => call.StoreAndLose());
        var entries = bench.SendAll("a1", "b1");
        await bench.Settled(1);
        var barrier = bench.Sqs.Hold(2);
        bench.Advance(8_000);
        await bench.Sqs.Arrived(2);

        bench.Advance(7_000);
        barrier.Open(_ => throw Faults.Rejected);

        Assert.All(await Outcomes(entries), outcome => Assert.StartsWith("Unknown", outcome, StringComparison.Ordinal));
        Assert.Equal(2, bench.Sqs.Requests.Count);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Row_6b_a_group_in_batched_order_is_halved_in_order()
    {
        using var bench = new LaneBench(settings => settings with { FifoOrder = FifoOrder.Batched }, isFifo: true);
        bench.Sqs.Otherwise = call => call.Request.Entries.Exists(entry => entry.MessageBody == "b1")
            ? throw Faults.Rejected
            : Task.FromResult(call.Reply().Done());

        var outcomes = await Outcomes(bench.SendAll("a1", "a2", "a3", "b1"));

        Assert.Equal(["Delivered 2", "Delivered 2", "Delivered 3", "NotSent Rejected 3"], outcomes);
        Assert.Equal(["a1 a2 a3 b1", "a1 a2", "a3 b1", "a3", "b1"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    internal static async Task<string[]> Outcomes(TypedSqs.Batching.Entry[] entries) =>
        await Task.WhenAll(entries.Select(LaneBench.OutcomeOf));
}
