using System.Globalization;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Redrive;

public sealed class DeadLetterTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("dead", "dead.fifo");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_message_that_was_received_too_often_moves_and_says_where_it_came_from()
    {
        string url = NewSource("q", maxReceiveCount: 2);
        string id = (await _bench.Client.SendMessageAsync(url, "poison", Bench.Token)).MessageId;
        Assert.NotNull(await ReceiveAsync(url));
        Assert.NotNull(await ReceiveAsync(url));
        Assert.Null(await ReceiveAsync(_bench.Url("dead")));

        Assert.Null(await ReceiveAsync(url));

        var dead = await ReceiveAsync(_bench.Url("dead"));
        Assert.Equal((id, "poison", "3", Arn("q")),
            (dead!.MessageId, dead.Body, dead.Attributes["ApproximateReceiveCount"], dead.Attributes["DeadLetterQueueSourceArn"]));
        Assert.Equal("1793610000000", dead.Attributes["SentTimestamp"]);
    }

    [Fact]
    public async Task Another_message_takes_the_place_of_one_that_has_moved()
    {
        string url = NewSource("q", maxReceiveCount: 1);
        await _bench.Client.SendMessageAsync(url, "poison", Bench.Token);
        await ReceiveAsync(url);
        await _bench.Client.SendMessageAsync(url, "good", Bench.Token);
        Assert.Equal("good", (await ReceiveAsync(url))!.Body);
    }

    [Fact]
    public async Task A_FIFO_group_goes_on_behind_the_message_that_has_moved_and_keeps_its_order_there()
    {
        string url = NewSource("q.fifo", maxReceiveCount: 1);
        foreach (string body in new[] { "m1", "m2" })
        {
            await SendFifoAsync(url, body);
        }

        var first = await _bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(url) { MaxNumberOfMessages = 2, VisibilityTimeout = 0 }, Bench.Token);
        Assert.Equal(2, first.Messages.Count);
        await SendFifoAsync(url, "m3");
        _bench.Time.AdvanceSeconds(5);

        Assert.Equal("m3", (await ReceiveAsync(url))!.Body);

        var dead = await _bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(_bench.Url("dead.fifo")) { MaxNumberOfMessages = 10, MessageSystemAttributeNames = ["All"] }, Bench.Token);
        Assert.Equal(["m1", "m2"], dead.Messages.Select(message => message.Body));
        // A FIFO queue starts the retention of what it takes over anew.
        Assert.Equal("1793610005000", dead.Messages[0].Attributes["SentTimestamp"]);
        Assert.Equal("g", dead.Messages[0].Attributes["MessageGroupId"]);
    }

    [Fact]
    public async Task A_receiver_that_waits_at_the_dead_letter_queue_gets_it()
    {
        string url = NewSource("q", maxReceiveCount: 1);
        await _bench.Client.SendMessageAsync(url, "poison", Bench.Token);
        await ReceiveAsync(url);
        var waiting = _bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(_bench.Url("dead")) { WaitTimeSeconds = 20 }, Bench.Token);
        await _bench.Time.TimerSetAsync();
        await ReceiveAsync(url);
        Assert.Equal("poison", Assert.Single((await waiting).Messages).Body);
    }

    [Fact]
    public async Task Time_in_the_source_counts_for_the_retention_of_a_standard_queue()
    {
        string url = NewSource("q", maxReceiveCount: 1);
        await _bench.Client.SendMessageAsync(url, "poison", Bench.Token);
        await ReceiveAsync(url);
        _bench.Time.Advance(TimeSpan.FromDays(3));
        await ReceiveAsync(url);
        Assert.NotNull(await ReceiveAsync(_bench.Url("dead")));
        _bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await ReceiveAsync(_bench.Url("dead")));
    }

    [Fact]
    public async Task Without_its_dead_letter_queue_a_message_stays()
    {
        string url = NewSource("q", maxReceiveCount: 1);
        await _bench.Client.SendMessageAsync(url, "poison", Bench.Token);
        await _bench.Client.DeleteQueueAsync(_bench.Url("dead"), Bench.Token);
        await ReceiveAsync(url);
        Assert.NotNull(await ReceiveAsync(url));
    }

    [Fact]
    public async Task A_queue_can_be_its_own_dead_letter_queue_and_keeps_its_messages()
    {
        string policy = Policy("dead", 1);
        await _bench.Client.SetQueueAttributesAsync(_bench.Url("dead"), new() { ["RedrivePolicy"] = policy }, Bench.Token);
        await _bench.Client.SendMessageAsync(_bench.Url("dead"), "x", Bench.Token);
        await ReceiveAsync(_bench.Url("dead"));
        Assert.NotNull(await ReceiveAsync(_bench.Url("dead")));
    }

    [Fact]
    public async Task The_sources_of_a_dead_letter_queue_are_listed_in_pages()
    {
        foreach (string name in new[] { "c", "a", "b" })
        {
            NewSource(name, 1);
        }

        var request = new ListDeadLetterSourceQueuesRequest { QueueUrl = _bench.Url("dead"), MaxResults = 2 };
        var first = await _bench.Client.ListDeadLetterSourceQueuesAsync(request, Bench.Token);
        request.NextToken = first.NextToken;
        var second = await _bench.Client.ListDeadLetterSourceQueuesAsync(request, Bench.Token);
        Assert.Equal([_bench.Url("a"), _bench.Url("b")], first.QueueUrls);
        Assert.Equal([_bench.Url("c")], second.QueueUrls);
        Assert.Null(second.NextToken);
        request = new ListDeadLetterSourceQueuesRequest { QueueUrl = _bench.Url("a") };
        Assert.Empty((await _bench.Client.ListDeadLetterSourceQueuesAsync(request, Bench.Token)).QueueUrls);
    }

    private static string Arn(string queue) => "arn:aws:sqs:us-east-1:000000000000:" + queue;

    private static string Policy(string target, int maxReceiveCount) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"deadLetterTargetArn":"{{Arn(target)}}","maxReceiveCount":{{maxReceiveCount}}}""");

    private string NewSource(string name, int maxReceiveCount) => _bench.Sqs.CreateQueue(name, new Dictionary<string, string>
    {
        ["RedrivePolicy"] = Policy(name.EndsWith(".fifo", StringComparison.Ordinal) ? "dead.fifo" : "dead", maxReceiveCount),
    });

    private async Task SendFifoAsync(string url, string body) => await _bench.Client.SendMessageAsync(
        new SendMessageRequest(url, body) { MessageGroupId = "g", MessageDeduplicationId = body }, Bench.Token);

    private async Task<Message?> ReceiveAsync(string url)
    {
        var request = new ReceiveMessageRequest(url) { VisibilityTimeout = 0, MessageSystemAttributeNames = ["All"] };
        return (await _bench.Client.ReceiveMessageAsync(request, Bench.Token)).Messages?.Single();
    }
}
