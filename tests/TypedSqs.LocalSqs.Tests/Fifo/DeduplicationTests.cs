using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Fifo;

public sealed class DeduplicationTests
{
    [Fact]
    public async Task The_window_is_five_minutes_from_the_first_message()
    {
        await using var bench = await Bench.StartAsync("q.fifo");
        var first = await SendAsync(bench, "one");
        bench.Time.Advance(TimeSpan.FromMinutes(4));
        var second = await SendAsync(bench, "two");
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var third = await SendAsync(bench, "three");

        Assert.Equal((first.MessageId, first.SequenceNumber), (second.MessageId, second.SequenceNumber));
        Assert.NotEqual(first.MessageId, third.MessageId);
        Assert.Equal("one,three", await ReceiveAsync(bench));
    }

    [Fact]
    public async Task A_purge_forgets_what_was_sent()
    {
        await using var bench = await Bench.StartAsync("q.fifo");
        await SendAsync(bench, "one");
        await bench.Client.PurgeQueueAsync(bench.Url("q.fifo"), Bench.Token);
        await SendAsync(bench, "two");
        Assert.Equal("two", await ReceiveAsync(bench));
    }

    [Fact]
    public async Task The_reply_to_a_duplicate_has_the_digest_of_what_was_sent()
    {
        await using var bench = await Bench.StartAsync("q.fifo");
        await SendAsync(bench, "one");
        // Another digest would be an "MD5 hash mismatch" of the SDK.
        Assert.Equal(MessageDigest.OfBody("another body"), (await SendAsync(bench, "another body")).MD5OfMessageBody);
    }

    private static Task<SendMessageResponse> SendAsync(Bench bench, string body) => bench.Client.SendMessageAsync(
        new SendMessageRequest(bench.Url("q.fifo"), body) { MessageGroupId = "g", MessageDeduplicationId = "d" }, Bench.Token);

    private static async Task<string> ReceiveAsync(Bench bench)
    {
        var received = await bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(bench.Url("q.fifo")) { MaxNumberOfMessages = 10 }, Bench.Token);
        return string.Join(',', received.Messages.Select(message => message.Body));
    }
}
