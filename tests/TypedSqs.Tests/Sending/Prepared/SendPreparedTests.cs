using Microsoft.Extensions.Time.Testing;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Sending.Prepared;

/// <summary>Prepared messages go the way of batches: one outcome each, in the order given, and of a group a first part without a gap.</summary>
public class SendPreparedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Outcomes(SendBatchResult<PreparedMessage> result) => string.Join(", ", result.Select(outcome => outcome.ToString()));

    private static PreparedMessage[] Orders(SqsSender sender, params string[] texts) =>
        [.. texts.Select(text => Stored(sender.Prepare(new Order(text, text[..1], $"id-{text}"))))];

    /// <summary>As it comes back from a store.</summary>
    private static PreparedMessage Stored(PreparedMessage message) => PreparedMessage.Parse(message.ToJson());

    [Fact]
    public async Task Nothing_is_sent_for_no_message()
    {
        using var sqs = new ScriptedSqs();

        Assert.Empty(await new SqsSender(sqs).SendPreparedAsync([], Token));
        Assert.Empty(sqs.Requests);
    }

    [Fact]
    public async Task Types_and_queues_mix_and_each_message_has_its_outcome_in_its_place()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        PreparedMessage[] messages = [.. Enumerable.Range(0, 30).Select(number => Stored(number % 3 == 0
            ? sender.Prepare(new Order($"o{number}", $"c{number}", $"id{number}"))
            : sender.Prepare(new Greeting($"g{number}"))))];

        var result = await sender.SendPreparedAsync(messages, Token);

        Assert.True(result.AllDelivered);
        Assert.All(messages.Zip(result), pair => Assert.Same(pair.First, pair.Second.Message));
        Assert.All(result, outcome => Assert.Equal("m-" + outcome.Message.Body, outcome.Receipt?.MessageId));
        Assert.Equal([10, 10, 10], sqs.Requests.Select(request => request.Entries.Count));
        Assert.All(sqs.Requests, request => Assert.Single(request.Entries.Select(entry => entry.MessageBody[0]).Distinct()));
        Assert.Empty(sqs.Violations);
    }

    [Fact]
    public async Task An_entry_carries_what_a_send_of_the_message_would()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var delay = new PrepareOptions { Send = new SendOptions { Delay = TimeSpan.FromSeconds(7), MessageGroupId = "tenant" } };
        PreparedMessage[] messages =
        [
            Stored(sender.Prepare(new Order("text", "customer", "id"))),
            Stored(sender.Prepare(new Greeting("Hello", "LEE"), delay)),
            Stored(sender.Prepare(new Photo { Title = "t", Thumbnail = [1, 2] })),
        ];

        var result = await sender.SendPreparedAsync(messages, Token);

        Assert.Equal("Delivered, Delivered, Delivered", Outcomes(result));
        var (order, greeting, photo) = (To("orders.fifo"), To("greetings"), To("photos"));
        Assert.Equal(("text", "customer", "id", null), (order.MessageBody, order.MessageGroupId, order.MessageDeduplicationId, order.DelaySeconds));
        Assert.Equal(("Hello", "tenant", 7), (greeting.MessageBody, greeting.MessageGroupId, greeting.DelaySeconds));
        Assert.Equal(("String", "LEE"), (greeting.MessageAttributes["Author"].DataType, greeting.MessageAttributes["Author"].StringValue));
        Assert.Equal(("Binary", null), (photo.MessageAttributes["Thumbnail"].DataType, photo.MessageAttributes["Thumbnail"].StringValue));
        Assert.Equal([1, 2], photo.MessageAttributes["Thumbnail"].BinaryValue.ToArray());

        Amazon.SQS.Model.SendMessageBatchRequestEntry To(string queue) =>
            Assert.Single(Assert.Single(sqs.Requests, request => request.QueueUrl == FakeSqs.UrlOf(queue)).Entries);
    }

    [Fact]
    public async Task Configuration_of_now_says_where_it_goes()
    {
        using var sqs = new ScriptedSqs();
        var message = Stored(new SqsSender(sqs).Prepare(new Greeting("x")));
        var moved = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { QueueName = "greetings-2" } } });

        await moved.SendPreparedAsync([message], Token);
        await moved.SendPreparedAsync([message], new SendBatchOptions { Queue = "elsewhere" }, Token);

        Assert.Equal([FakeSqs.UrlOf("greetings-2"), FakeSqs.UrlOf("elsewhere")], sqs.Requests.Select(request => request.QueueUrl));
    }

    [Fact]
    public async Task Messages_by_url_share_the_requests_of_their_queue()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var replies = new PrepareOptions { Send = new SendOptions { Queue = FakeSqs.UrlOf("replies") } };

        var result = await sender.SendPreparedAsync([.. Enumerable.Range(0, 10).Select(number => sender.Prepare(new Greeting($"{number}"), replies))], Token);

        Assert.True(result.AllDelivered);
        Assert.Equal(10, Assert.Single(sqs.Requests).Entries.Count);
    }

    [Fact]
    public async Task A_group_is_delivered_up_to_its_first_failure_and_other_groups_go_on()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        sqs.Otherwise = call =>
        {
            var place = call.Request.Entries.FindIndex(entry => entry.MessageBody == "a2");
            return Task.FromResult(place < 0 ? call.Reply().Done() : call.Reply().Fail(place, "InvalidMessageContents", senderFault: true).Done());
        };

        var result = await sender.SendPreparedAsync(Orders(sender, "a1", "a2", "b1", "a3", "b2"), Token);

        Assert.Equal("Delivered, NotSent: InvalidCharacter, Delivered, NotSent: PredecessorFailed, Delivered", Outcomes(result));
        Assert.Equal(["a1", "b1", "b2"], sqs.Stored.Select(entry => entry.Body).Order());
    }

    [Fact]
    public async Task What_a_row_refuses_stops_its_group_and_only_on_its_queue()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var orders = Orders(sender, "a1", "a2", "a3");
        orders[1] = Changed(orders[1], body: "\u0001");
        var other = sender.Prepare(new Event("a", "x"));
        var tenant = new PrepareOptions { Send = new SendOptions { MessageGroupId = "a" } };
        var greetings = new[] { Changed(sender.Prepare(new Greeting("x"), tenant), body: ""), sender.Prepare(new Greeting("y"), tenant) };

        var result = await sender.SendPreparedAsync([.. orders, other, .. greetings], Token);

        Assert.Equal("Delivered, NotSent: InvalidCharacter, NotSent: PredecessorFailed, Delivered, NotSent: EmptyBody, Delivered", Outcomes(result));
    }

    [Fact]
    public async Task In_batched_order_a_gap_is_told()
    {
        using var sqs = new ScriptedSqs { AllowsGroupsTogether = true };
        var sender = new SqsSender(sqs);
        sqs.On(1, call => call.Reply().Fail(1, "InternalError", senderFault: false).Done());

        var result = await sender.SendPreparedAsync(Orders(sender, "a1", "a2", "a3"), new SendBatchOptions { FifoOrder = FifoOrder.Batched }, Token);

        Assert.Equal("Delivered, NotSent: ServiceUnavailable, Delivered", Outcomes(result));
        Assert.True(result[1].Failure?.OrderGap);
    }

    [Fact]
    public async Task Of_a_lost_answer_it_is_unknown_and_sent_again_it_is_the_same_message()
    {
        var time = new FakeTimeProvider();
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs, timeProvider: time);
        var messages = Orders(sender, "a1", "a2");
        sqs.Otherwise = call => Task.FromResult(call.StoreAndLose());
        var options = new SendBatchOptions { DeliveryTimeout = TimeSpan.FromSeconds(1) };

        var sending = sender.SendPreparedAsync(messages, options, Token);
        await LaneBench.Until(() => sqs.Requests.Count > 0 && sqs.UnderWay == 0);
        while (!sending.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        var result = await sending;
        Assert.Equal("Unknown: NoAnswer", result[0].ToString());
        Assert.Equal(SendStatus.NotSent, result[1].Status);
        sqs.Otherwise = static call => Task.FromResult(call.Reply().Done());

        Assert.True((await sender.SendPreparedAsync([.. messages.Select(Stored)], Token)).AllDelivered);
        Assert.Equal("a1 a2", sqs.StoredBodies);
        Assert.Equal(["id-a1", "id-a2"], sqs.Requests.SelectMany(request => request.Entries).Select(entry => entry.MessageDeduplicationId).Distinct());
    }

    [Fact]
    public async Task Nothing_that_sqs_would_refuse_is_sent_whatever_has_happened_to_the_row()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var text = new PreparedAttribute { Name = "A", DataType = "String", Text = "x" };
        (PreparedMessage Row, SendFailureReason Reason)[] rows =
        [
            (Row(body: new string('x', 2_049)), SendFailureReason.MessageTooLarge),
            (Row(body: new string('x', 1_048_577), limit: int.MaxValue), SendFailureReason.MessageTooLarge),
            (Row(limit: 0), SendFailureReason.MessageTooLarge),
            (Row(body: ""), SendFailureReason.EmptyBody),
            (Row(body: "\ud800"), SendFailureReason.InvalidCharacter),
            (Row(fifo: true), SendFailureReason.InvalidQueue),
            (Row(queue: "with space"), SendFailureReason.InvalidQueue),
            (Row(queue: "https://"), SendFailureReason.InvalidQueue),
            (Row(queue: "orders.fifo", fifo: true), SendFailureReason.MissingMessageGroupId),
            (Row(queue: "orders.fifo", fifo: true, group: "a b"), SendFailureReason.InvalidMessageGroupId),
            (Row(deduplication: "d"), SendFailureReason.InvalidMessageDeduplicationId),
            (Row(delay: 901), SendFailureReason.InvalidDelay),
            (Row(attributes: [text, text]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "Blob", Text = "x" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A..B", DataType = "String", Text = "x" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "String" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "String", Bytes = new byte[] { 1 } }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "Binary", Text = "x" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "Binary", Text = "x", Bytes = new byte[] { 1 } }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "Number", Text = "NaN" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [new() { Name = "A", DataType = "String", Text = "" }]), SendFailureReason.InvalidAttribute),
            (Row(attributes: [.. Enumerable.Range(0, 11).Select(number => new PreparedAttribute { Name = $"A{number}", DataType = "String", Text = "x" })]), SendFailureReason.InvalidAttribute),
        ];

        var result = await sender.SendPreparedAsync(rows.Select(row => row.Row), Token);

        Assert.Empty(sqs.Requests);
        Assert.Equal(rows.Select(row => $"NotSent: {row.Reason}"), result.Select(outcome => outcome.ToString()));
    }

    [Fact]
    public async Task A_group_is_one_however_rows_spell_their_queue()
    {
        using var sqs = new ScriptedSqs();
        var url = FakeSqs.UrlOf("orders.fifo");
        var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["orders.fifo"] = new QueueOptions { QueueUrl = url } } });

        var result = await sender.SendPreparedAsync(
            [
                Row(body: "", queue: url, fifo: true, group: "g", deduplication: "1"),
                Row(queue: "orders.fifo", fifo: true, group: "g", deduplication: "2"),
                Row(queue: url, fifo: true, group: "h", deduplication: "3"),
            ],
            cancellationToken: Token);

        Assert.Equal("NotSent: EmptyBody, NotSent: PredecessorFailed, Delivered", Outcomes(result));
    }

    [Fact]
    public async Task A_message_that_is_null_stops_all_before_anything_is_sent()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);

        await Assert.ThrowsAsync<ArgumentException>(() => sender.SendPreparedAsync([sender.Prepare(new Greeting("x")), null!], Token)); // the point of the test
        Assert.Empty(sqs.Requests);
    }

    private static PreparedMessage Changed(PreparedMessage message, string body) =>
        Row(body, message.Queue, message.IsFifo, message.MessageGroupId, message.MessageDeduplicationId);

    private static PreparedMessage Row(
        string body = "x",
        string queue = "greetings",
        bool fifo = false,
        string? group = null,
        string? deduplication = null,
        int limit = 2_048,
        int? delay = null,
        IReadOnlyList<PreparedAttribute>? attributes = null) => new()
        {
            Id = Guid.CreateVersion7(),
            PreparedAt = DateTimeOffset.UnixEpoch,
            MessageType = "Tests.Row",
            Queue = queue,
            IsFifo = fifo,
            MaxMessageBytes = limit,
            Body = body,
            Attributes = attributes ?? [],
            MessageGroupId = group,
            MessageDeduplicationId = deduplication,
            DelaySeconds = delay,
        };
}
