using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Fifo;

public sealed class ReceiveAttemptTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync
    private string _url = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync("standard");
        _url = _bench.Sqs.CreateQueue("q.fifo", new Dictionary<string, string> { ["ContentBasedDeduplication"] = "true" });
        foreach (string body in new[] { "m1", "m2" })
        {
            await _bench.Client.SendMessageAsync(new SendMessageRequest(_url, body) { MessageGroupId = body }, Bench.Token);
        }
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_same_attempt_gets_the_same_message_and_hides_it_anew()
    {
        var first = await ReceiveAsync("attempt");
        _bench.Time.AdvanceSeconds(20);
        var again = await ReceiveAsync("attempt");
        Assert.Equal((first.Body, first.ReceiptHandle), (again.Body, again.ReceiptHandle));
        _bench.Time.AdvanceSeconds(20);

        // Hidden anew, so its handle has not expired after 40 seconds.
        await _bench.Client.DeleteMessageAsync(_url, again.ReceiptHandle, Bench.Token);
    }

    [Fact]
    public async Task Another_attempt_gets_another_message() =>
        Assert.NotEqual((await ReceiveAsync("one")).Body, (await ReceiveAsync("other")).Body);

    [Fact]
    public async Task An_attempt_whose_message_was_deleted_begins_again()
    {
        var first = await ReceiveAsync("attempt");
        await _bench.Client.DeleteMessageAsync(_url, first.ReceiptHandle, Bench.Token);
        Assert.Equal("m2", (await ReceiveAsync("attempt")).Body);
    }

    [Fact]
    public async Task An_attempt_whose_message_has_another_visibility_begins_again()
    {
        var first = await ReceiveAsync("attempt");
        await _bench.Client.ChangeMessageVisibilityAsync(_url, first.ReceiptHandle, 1_000, Bench.Token);
        Assert.Equal("m2", (await ReceiveAsync("attempt")).Body);
    }

    [Fact]
    public async Task After_five_minutes_an_attempt_is_forgotten()
    {
        await ReceiveAsync("attempt", visibilityTimeout: 1_000);
        _bench.Time.AdvanceSeconds(300);
        Assert.Equal("m2", (await ReceiveAsync("attempt")).Body);
    }

    [Theory]
    [InlineData("q.fifo", "a b")]
    [InlineData("standard", "attempt")]
    public async Task A_malformed_id_and_one_for_a_standard_queue_are_refused(string queue, string id)
    {
        var request = new ReceiveMessageRequest(_bench.Url(queue)) { ReceiveRequestAttemptId = id };
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => _bench.Client.ReceiveMessageAsync(request, Bench.Token));
        Assert.Equal("InvalidParameterValue", error.ErrorCode);
    }

    private async Task<Message> ReceiveAsync(string attemptId, int visibilityTimeout = 30)
    {
        var request = new ReceiveMessageRequest(_url) { ReceiveRequestAttemptId = attemptId, VisibilityTimeout = visibilityTimeout };
        return (await _bench.Client.ReceiveMessageAsync(request, Bench.Token)).Messages.Single();
    }
}
