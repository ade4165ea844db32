using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Inspection;

/// <summary>What a test sees of a queue without a receive.</summary>
public sealed class InspectionTests : IAsyncLifetime
{
    private static readonly byte[] Bytes = [1, 2, 3];

    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q", "q.fifo");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_message_is_seen_as_it_was_sent()
    {
        var sent = await _bench.Client.SendMessageAsync(
            new SendMessageRequest(_bench.Url("q.fifo"), "hello")
            {
                MessageGroupId = "g",
                MessageDeduplicationId = "d",
                MessageAttributes = new()
                {
                    ["Count"] = new MessageAttributeValue { DataType = "Number.int", StringValue = "7" },
                    ["Data"] = new MessageAttributeValue { DataType = "Binary", BinaryValue = new MemoryStream(Bytes) },
                },
                MessageSystemAttributes = new()
                {
                    ["AWSTraceHeader"] = new MessageSystemAttributeValue { DataType = "String", StringValue = "Root=1-5759e988-bd862e3fe1be46a994272793" },
                },
            },
            Bench.Token);

        var message = Assert.Single(_bench.Sqs.GetMessages("q.fifo"));

        Assert.Equal((sent.MessageId, sent.SequenceNumber), (message.MessageId, message.SequenceNumber));
        Assert.Equal(("hello", "g", "d"), (message.Body, message.MessageGroupId, message.MessageDeduplicationId));
        Assert.Equal(["Count", "Data"], message.MessageAttributes.Keys.Order());
        Assert.Equal(("Number.int", "7", null), ValueOf(message.MessageAttributes["Count"]));
        Assert.Equal(("Binary", null, "010203"), ValueOf(message.MessageAttributes["Data"]));
        Assert.Equal("Root=1-5759e988-bd862e3fe1be46a994272793", message.TraceHeader);
        Assert.Equal(5 + (5 + 10 + 1) + (4 + 6 + 3), message.SizeBytes);
        Assert.Equal((_bench.Time.GetUtcNow(), _bench.Time.GetUtcNow()), (message.SentAt, message.VisibleAt));
        Assert.Equal((0, LocalMessageState.Visible), (message.ReceiveCount, message.State));
        Assert.Equal($"{sent.MessageId}, Visible", message.ToString());
    }

    [Fact]
    public async Task What_was_not_sent_is_null()
    {
        await _bench.Client.SendMessageAsync("q", "x", Bench.Token);
        var message = Assert.Single(_bench.Sqs.GetMessages("q"));
        Assert.Equal([null, null, null, null, null], new[]
        {
            message.MessageGroupId, message.MessageDeduplicationId, message.SequenceNumber, message.TraceHeader, message.DeadLetterQueueSourceArn,
        });
        Assert.Empty(message.MessageAttributes);
    }

    [Fact]
    public async Task The_state_of_a_message_is_that_of_the_moment_and_to_look_changes_nothing()
    {
        await _bench.Client.SendMessageAsync(new SendMessageRequest("q", "x") { DelaySeconds = 10 }, Bench.Token);
        var delayed = Assert.Single(_bench.Sqs.GetMessages("q"));
        Assert.Equal((LocalMessageState.Delayed, delayed.SentAt.AddSeconds(10)), (delayed.State, delayed.VisibleAt));

        _bench.Time.AdvanceSeconds(10);
        Assert.Equal((0, LocalMessageState.Visible), StateOf("q"));
        Assert.Equal((0, LocalMessageState.Visible), StateOf("q"));
        Assert.Single((await _bench.Client.ReceiveMessageAsync("q", Bench.Token)).Messages);
        Assert.Equal((1, LocalMessageState.InFlight), StateOf("q"));
        _bench.Time.AdvanceSeconds(30);
        Assert.Equal((1, LocalMessageState.Visible), StateOf("q"));
        Assert.Equal(LocalMessageState.Delayed, delayed.State);
    }

    [Fact]
    public async Task A_message_of_a_dead_letter_queue_says_where_it_comes_from()
    {
        _bench.Sqs.CreateQueue("source", new Dictionary<string, string>
        {
            ["RedrivePolicy"] = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:q","maxReceiveCount":1}""",
            ["VisibilityTimeout"] = "0",
        });
        await _bench.Client.SendMessageAsync("source", "x", Bench.Token);
        await _bench.Client.ReceiveMessageAsync("source", Bench.Token);
        await _bench.Client.ReceiveMessageAsync("source", Bench.Token);
        Assert.Empty(_bench.Sqs.GetMessages("source"));
        Assert.Equal("arn:aws:sqs:us-east-1:000000000000:source", Assert.Single(_bench.Sqs.GetMessages("q")).DeadLetterQueueSourceArn);
    }

    [Fact]
    public async Task All_messages_are_seen_the_oldest_first()
    {
        var bodies = Enumerable.Range(0, 120).Select(number => $"{number}").ToList();
        foreach (string body in bodies)
        {
            await _bench.Client.SendMessageAsync("q", body, Bench.Token);
        }

        Assert.Equal(bodies, _bench.Sqs.GetMessages(_bench.Url("q")).Select(message => message.Body));
    }

    [Fact]
    public async Task Purged_is_also_what_is_in_flight_or_a_duplicate_and_again_at_once()
    {
        for (var round = 0; round < 3; round++)
        {
            await SendAsync("first");
            await _bench.Client.ReceiveMessageAsync("q.fifo", Bench.Token);
            await SendAsync("second");
            Assert.Equal(2, _bench.Sqs.GetMessages("q.fifo").Count);
            _bench.Sqs.Purge("q.fifo");
            Assert.Empty(_bench.Sqs.GetMessages("q.fifo"));
        }

        await _bench.Client.PurgeQueueAsync("q.fifo", Bench.Token);
        await Assert.ThrowsAsync<PurgeQueueInProgressException>(() => _bench.Client.PurgeQueueAsync("q.fifo", Bench.Token));
        _bench.Sqs.Purge("q.fifo");
    }

    [Theory]
    [InlineData("Q")]
    [InlineData("")]
    [InlineData("http://127.0.0.1/111111111111/q")]
    public void An_unknown_queue_is_refused_with_those_that_there_are(string queue)
    {
        foreach (var look in new Action[] { () => _bench.Sqs.GetMessages(queue), () => _bench.Sqs.Purge(queue) })
        {
            var error = Assert.Throws<ArgumentException>(nameof(queue), look);
            Assert.StartsWith($"There is no queue '{queue}'. There are: q, q.fifo.", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_endpoint_without_queues_says_so()
    {
        await using var bench = await Bench.StartAsync();
        Assert.Contains("There are: none.", Assert.Throws<ArgumentException>("queue", () => bench.Sqs.GetMessages("q")).Message, StringComparison.Ordinal);
    }

    private static (string Type, string? Text, string? Bytes) ValueOf(LocalMessageAttribute attribute) =>
        (attribute.DataType, attribute.StringValue, attribute.BinaryValue is { } bytes ? Convert.ToHexString(bytes.Span) : null);

    private (int ReceiveCount, LocalMessageState State) StateOf(string queue)
    {
        var message = Assert.Single(_bench.Sqs.GetMessages(queue));
        return (message.ReceiveCount, message.State);
    }

    private Task<SendMessageResponse> SendAsync(string id) => _bench.Client.SendMessageAsync(
        new SendMessageRequest("q.fifo", "x") { MessageGroupId = "g", MessageDeduplicationId = id }, Bench.Token);
}
