using System.Text;
using Amazon.SQS.Model;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

public class SendBatchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_free_for_others_counts_in_the_bytes_of_a_request()
    {
        using var sqs = new ScriptedSqs();
        var text = new string('x', 349_000);

        await new SqsSender(sqs, new TypedSqsOptions { Queues = { ["reserved"] = new QueueOptions { MaxMessageBytes = 1_048_576 } } })
            .SendBatchAsync([new Reserved(text), new Reserved(text), new Reserved(text)], Token);

        // 3 x 349,000 is within 1,048,576; with 1,000 for others each, it is not.
        Assert.Equal([2, 1], sqs.Requests.Select(request => request.Entries.Count).OrderDescending());
    }

    [Fact]
    public async Task Nothing_is_sent_for_no_message()
    {
        using var sqs = new ScriptedSqs();

        var result = await new SqsSender(sqs).SendBatchAsync(Array.Empty<Greeting>(), Token);

        Assert.True(result.AllDelivered);
        Assert.Empty(result);
        Assert.Empty(sqs.Requests);
    }

    [Fact]
    public async Task Any_number_is_sent_in_tens_and_told_in_the_order_given()
    {
        using var sqs = new ScriptedSqs();
        Greeting[] messages = [.. Numbers(137).Select(text => new Greeting(text))];

        var result = await new SqsSender(sqs).SendBatchAsync(messages, Token);

        Assert.Equal(14, sqs.Requests.Count);
        Assert.Equal(137, sqs.Stored.Count);
        Assert.Equal((137, 0, 0), (result.DeliveredCount, result.NotSentCount, result.UnknownCount));
        Assert.All(messages.Zip(result), pair => Assert.Same(pair.First, pair.Second.Message));
        Assert.All(result, outcome => Assert.Equal("m-" + outcome.Message.Text, outcome.Receipt?.MessageId));
        Assert.Empty(sqs.Violations);
    }

    [Fact]
    public async Task An_entry_carries_all_that_a_single_send_does()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);

        await sender.SendBatchAsync([new Greeting("Hello", "LEE")], Token);
        await sender.SendBatchAsync([new Order("text", "customer", "id")], new SendBatchOptions { Queue = "other.fifo" }, Token);

        Assert.Equal(FakeSqs.UrlOf("greetings"), sqs.Requests[0].QueueUrl);
        Assert.Equal("LEE", sqs.Requests[0].Entries[0].MessageAttributes["Author"].StringValue);
        var order = sqs.Requests[1].Entries[0];
        Assert.Equal(("text", "customer", "id"), (order.MessageBody, order.MessageGroupId, order.MessageDeduplicationId));
        Assert.Equal(FakeSqs.UrlOf("other.fifo"), sqs.Requests[1].QueueUrl);
    }

    [Theory]
    [InlineData(1_048_576, 1)]
    [InlineData(1_048_577, 2)]
    public async Task The_bytes_of_a_request_are_counted_in_utf8(int total, int requests)
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { MaxMessageBytes = 1_048_576 } } });
        var first = new string('é', 262_144); // half of the bytes in a quarter of the characters

        await sender.SendBatchAsync([new Greeting(first), new Greeting(new string('x', total - Encoding.UTF8.GetByteCount(first)))], Token);

        Assert.Equal(requests, sqs.Requests.Count);
        Assert.Empty(sqs.Violations);
    }

    [Fact]
    public async Task The_bytes_of_attributes_count_too()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { MaxMessageBytes = 1_048_576 } } });
        var half = new string('x', 524_288);

        await sender.SendBatchAsync([new Greeting(half), new Greeting(half[13..], "a"), new Greeting(half, "a")], Token);

        // "Author" + "String" + "a" is 13.
        Assert.Equal([2, 1], sqs.Requests.Select(request => request.Entries.Count).OrderDescending());
    }

    [Fact]
    public async Task What_cannot_be_sent_has_its_outcome_and_the_others_go()
    {
        using var sqs = new ScriptedSqs();

        var result = await new SqsSender(sqs).SendBatchAsync([new Greeting("a"), new Greeting(""), new Greeting("c")], Token);

        Assert.Equal(["Delivered", "NotSent: EmptyBody", "Delivered"], result.Select(outcome => outcome.ToString()));
        Assert.Equal("a c", Assert.Single(sqs.Sent));
        Assert.Throws<InvalidOperationException>(() => result[1].IsDelivered ? 0 : throw new InvalidOperationException(result[1].Failure!.Message));
    }

    [Fact]
    public async Task What_SQS_refuses_of_a_batch_does_not_cost_the_others()
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.Reply().Fail(1, "InvalidMessageContents", senderFault: true).Done());

        var result = await new SqsSender(sqs).SendBatchAsync([new Greeting("a"), new Greeting("b"), new Greeting("c")], Token);

        Assert.Equal(["Delivered", "NotSent: InvalidCharacter", "Delivered"], result.Select(outcome => outcome.ToString()));
        Assert.Equal(("InvalidMessageContents", 1, false), (result[1].Failure!.ErrorCode, result[1].Failure!.Attempts, result[1].Failure!.OrderGap));
        Assert.Single(sqs.Requests);
    }

    [Fact]
    public async Task What_is_changed_after_the_call_returned_is_not_sent()
    {
        using var sqs = new ScriptedSqs();
        var photo = new Photo { Title = "before", Thumbnail = [1] };
        var barrier = sqs.Hold(1);

        var send = new SqsSender(sqs).SendBatchAsync([photo], Token);
        photo.Title = "after";
        photo.Thumbnail[0] = 2;
        barrier.Open();
        await send;

        var entry = sqs.Requests[0].Entries[0];
        Assert.Equal("before", entry.MessageBody);
        Assert.Equal([1], entry.MessageAttributes["Thumbnail"].BinaryValue.ToArray());
    }

    [Fact]
    public async Task Standard_requests_go_at_once_within_the_bound()
    {
        using var sqs = new ScriptedSqs();
        RequestBarrier[] barriers = [.. Enumerable.Range(1, 5).Select(number => sqs.Hold(number))];

        var send = new SqsSender(sqs).SendBatchAsync(
            Numbers(50).Select(text => new Greeting(text)), new SendBatchOptions { MaxRequestsInFlight = 3 }, Token);
        await sqs.Arrived(3);
        Assert.Equal(3, sqs.Requests.Count);
        foreach (var barrier in barriers)
        {
            barrier.Open();
        }

        Assert.True((await send).AllDelivered);
        Assert.Equal(3, sqs.MostInFlight);
    }

    [Fact]
    public async Task Groups_keep_their_order_and_fill_requests_from_each_other()
    {
        using var sqs = new ScriptedSqs();
        Order[] orders = [.. Enumerable.Range(0, 100).Select(number => new Order($"{number % 20}:{number / 20}", $"g{number % 20}", $"id-{number}"))];

        var result = await new SqsSender(sqs).SendBatchAsync(orders, Token);

        Assert.True(result.AllDelivered);
        Assert.Empty(sqs.Violations);
        Assert.All(sqs.Stored.GroupBy(entry => entry.Group), group => Assert.Equal(group.Select(entry => entry.Body).Order(StringComparer.Ordinal), group.Select(entry => entry.Body)));
        Assert.Equal(10, sqs.Requests.Count);
    }

    [Theory]
    [InlineData(true, "NotSent: PredecessorFailed")]
    [InlineData(false, "Delivered")]
    public async Task After_a_failure_the_rest_of_its_group_is_sent_only_where_that_is_wanted(bool stops, string later)
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        Order[] orders = [new("a1", "a", "1"), new("b1", "b", "2"), new("a2", "a", "3"), new("a3", "a", "4")];

        var result = await new SqsSender(sqs).SendBatchAsync(orders, new SendBatchOptions { StopGroupOnFailure = stops }, Token);

        Assert.Equal(["NotSent: InvalidCharacter", "Delivered", later, later], result.Select(outcome => outcome.ToString()));
    }

    [Fact]
    public async Task Behind_a_message_that_cannot_even_be_written_its_group_stops()
    {
        using var sqs = new ScriptedSqs();
        Weight[] weights = [new(1, "a", "1"), new(double.NaN, "a", "2"), new(3, "a", "3"), new(4, "b", "4")];

        var result = await new SqsSender(sqs).SendBatchAsync(weights, Token);

        Assert.Equal(
            ["Delivered", "NotSent: NotSerializable", "NotSent: PredecessorFailed", "Delivered"],
            result.Select(outcome => outcome.ToString()));
    }

    [Fact]
    public async Task Behind_a_message_that_cannot_be_sent_its_group_stops()
    {
        using var sqs = new ScriptedSqs();
        Order[] orders = [new("a1", "a", "1"), new("", "a", "2"), new("a3", "a", "3"), new("b1", "b", "4")];

        var result = await new SqsSender(sqs).SendBatchAsync(orders, Token);

        Assert.Equal(
            ["Delivered", "NotSent: EmptyBody", "NotSent: PredecessorFailed", "Delivered"],
            result.Select(outcome => outcome.ToString()));
        Assert.Equal("a1 b1", sqs.StoredBodies);
    }

    [Fact]
    public async Task A_cancelled_batch_tells_what_is_known_of_each()
    {
        using var sqs = new ScriptedSqs();
        var barrier = sqs.Hold(2);
        using var cancellation = new CancellationTokenSource();

        var send = new SqsSender(sqs).SendBatchAsync(
            Numbers(30).Select(text => new Greeting(text)), new SendBatchOptions { MaxRequestsInFlight = 1 }, cancellation.Token);
        await sqs.Arrived(2);
        await cancellation.CancelAsync();
        var result = await send;

        Assert.All(result.Take(10), outcome => Assert.Equal("Delivered", outcome.ToString()));
        Assert.All(result.Skip(10).Take(10), outcome => Assert.Equal("Unknown: Canceled", outcome.ToString()));
        Assert.All(result.Skip(20), outcome => Assert.Equal("NotSent: Canceled", outcome.ToString()));
        barrier.Open();
        Assert.Equal(2, sqs.Requests.Count);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_fails_every_message()
    {
        using var sqs = new ScriptedSqs { Otherwise = _ => throw new QueueDoesNotExistException("gone") { StatusCode = System.Net.HttpStatusCode.BadRequest } };

        var result = await new SqsSender(sqs).SendBatchAsync(Numbers(3).Select(text => new Greeting(text)), Token);

        Assert.All(result, outcome => Assert.Equal("NotSent: QueueNotFound", outcome.ToString()));
        Assert.Single(sqs.Requests);
    }

    [Fact]
    public async Task Progress_is_told_and_what_it_throws_costs_nothing()
    {
        using var sqs = new ScriptedSqs();
        var reports = new Reports();

        var result = await new SqsSender(sqs).SendBatchAsync(
            Numbers(25).Select(text => new Greeting(text)), new SendBatchOptions { Progress = reports }, Token);

        Assert.True(result.AllDelivered);
        Assert.Equal(new BatchProgress(25, 25, 0, 0), reports.Last);
        Assert.Equal(25, reports.Last.Completed);
    }

    [Fact]
    public void What_is_wrong_with_the_call_is_thrown_and_nothing_is_sent()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);

        Assert.Throws<ArgumentNullException>("messages", () => { _ = sender.SendBatchAsync((IEnumerable<Greeting>)null!, Token); }); // the point of the test
        Assert.Throws<ArgumentNullException>("messages", () => { _ = sender.SendBatchAsync((IAsyncEnumerable<Greeting>)null!, Token); }); // the point of the test
        var fault = Assert.Throws<ArgumentException>("messages", () => { _ = sender.SendBatchAsync([new Greeting("a"), null!], Token); }); // the point of the test
        Assert.StartsWith("The message at 1 is null.", fault.Message, StringComparison.Ordinal);
        Assert.Empty(sqs.Requests);
    }

    public static TheoryData<SendBatchOptions, string> WrongOptions => new()
    {
        { new() { MaxRequestsInFlight = 0 }, "SendBatchOptions.MaxRequestsInFlight must be from 1 to 1000." },
        { new() { MaxRequestsInFlight = 1_001 }, "SendBatchOptions.MaxRequestsInFlight must be from 1 to 1000." },
        { new() { DeliveryTimeout = TimeSpan.FromMilliseconds(999) }, "SendBatchOptions.DeliveryTimeout must be from 00:00:01 to 00:04:30." },
        { new() { DeliveryTimeout = TimeSpan.FromMinutes(4.51) }, "SendBatchOptions.DeliveryTimeout must be from 00:00:01 to 00:04:30." },
        { new() { AttemptTimeout = TimeSpan.FromMilliseconds(99) }, "SendBatchOptions.AttemptTimeout must be from 00:00:00.1000000 to 00:00:30." },
        { new() { AttemptTimeout = TimeSpan.FromSeconds(31) }, "SendBatchOptions.AttemptTimeout must be from 00:00:00.1000000 to 00:00:30." },
        { new() { OnUnknown = (UnknownOutcomeMode)2 }, "SendBatchOptions.OnUnknown must be Retry or Fail." },
        { new() { FifoOrder = (FifoOrder)2 }, "SendBatchOptions.FifoOrder must be Strict or Batched." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void An_option_out_of_range_is_named_with_its_range(SendBatchOptions options, string message)
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);

        var exception = Assert.Throws<ArgumentOutOfRangeException>(nameof(options), () => { _ = sender.SendBatchAsync([new Greeting("a")], options, Token); });
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(sqs.Requests);
    }

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(0, count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private sealed class Reports : IProgress<BatchProgress>
    {
        public BatchProgress Last { get; private set; }

        public void Report(BatchProgress value)
        {
            Last = value;
            throw new InvalidOperationException("A display that fails.");
        }
    }
}
