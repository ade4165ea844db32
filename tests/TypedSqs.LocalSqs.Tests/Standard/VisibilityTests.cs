using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class VisibilityTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync
    private string _url = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync("q");
        _url = _bench.Url("q");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_received_message_comes_back_after_its_visibility_timeout_and_counts()
    {
        await _bench.Client.SendMessageAsync(_url, "one", Bench.Token);
        Assert.Equal("1", (await ReceiveAsync())!.Attributes["ApproximateReceiveCount"]);
        _bench.Time.AdvanceSeconds(29.999);
        Assert.Null(await ReceiveAsync());
        _bench.Time.AdvanceSeconds(0.001);

        var again = await ReceiveAsync();

        Assert.Equal("2", again!.Attributes["ApproximateReceiveCount"]);
        Assert.Equal("1793610000000", again.Attributes["ApproximateFirstReceiveTimestamp"]);
        Assert.Equal("1793610000000", again.Attributes["SentTimestamp"]);
    }

    [Fact]
    public async Task Changing_the_visibility_prolongs_or_ends_it()
    {
        await _bench.Client.SendMessageAsync(_url, "one", Bench.Token);
        var message = await ReceiveAsync();

        await _bench.Client.ChangeMessageVisibilityAsync(_url, message!.ReceiptHandle, 100, Bench.Token);
        _bench.Time.AdvanceSeconds(99);
        Assert.Null(await ReceiveAsync());

        await _bench.Client.ChangeMessageVisibilityAsync(_url, message.ReceiptHandle, 0, Bench.Token);
        Assert.NotNull(await ReceiveAsync());
    }

    [Fact]
    public async Task A_message_whose_visibility_changes_to_the_same_moment_twice_is_delivered_once()
    {
        await _bench.Client.SendMessageAsync(_url, "one", Bench.Token);
        var message = await ReceiveAsync();
        await _bench.Client.ChangeMessageVisibilityAsync(_url, message!.ReceiptHandle, 30, Bench.Token);
        await _bench.Client.ChangeMessageVisibilityAsync(_url, message.ReceiptHandle, 30, Bench.Token);
        _bench.Time.AdvanceSeconds(30);

        var received = await _bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(_url) { MaxNumberOfMessages = 10 }, Bench.Token);

        Assert.Single(received.Messages);
    }

    [Fact]
    public async Task A_delayed_message_arrives_when_its_delay_is_over()
    {
        await _bench.Client.SendMessageAsync(new SendMessageRequest(_url, "later") { DelaySeconds = 900 }, Bench.Token);
        _bench.Time.AdvanceSeconds(899);
        Assert.Null(await ReceiveAsync());
        _bench.Time.AdvanceSeconds(1);
        Assert.Equal("later", (await ReceiveAsync())!.Body);
    }

    [Fact]
    public async Task The_delay_of_the_queue_holds_unless_the_message_has_its_own()
    {
        string url = _bench.Sqs.CreateQueue("slow", new Dictionary<string, string> { ["DelaySeconds"] = "10" });
        await _bench.Client.SendMessageAsync(url, "slow", Bench.Token);
        await _bench.Client.SendMessageAsync(new SendMessageRequest(url, "fast") { DelaySeconds = 0 }, Bench.Token);

        var received = await _bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Bench.Token);

        Assert.Equal("fast", Assert.Single(received.Messages).Body);
    }

    [Fact]
    public async Task A_message_that_nobody_takes_expires()
    {
        await _bench.Client.SendMessageAsync(_url, "old", Bench.Token);
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await _bench.Client.SendMessageAsync(_url, "young", Bench.Token);
        _bench.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal("young", (await ReceiveAsync())!.Body);
    }

    [Fact]
    public async Task To_delete_with_an_old_handle_or_twice_is_no_fault_but_a_made_up_handle_is()
    {
        await _bench.Client.SendMessageAsync(_url, "one", Bench.Token);
        var message = await ReceiveAsync();
        _bench.Time.AdvanceSeconds(60);

        await _bench.Client.DeleteMessageAsync(_url, message!.ReceiptHandle, Bench.Token);
        await _bench.Client.DeleteMessageAsync(_url, message.ReceiptHandle, Bench.Token);
        var error = await Assert.ThrowsAsync<ReceiptHandleIsInvalidException>(
            () => _bench.Client.DeleteMessageAsync(_url, "garbage", Bench.Token));

        Assert.Equal("The input receipt handle \"garbage\" is not a valid receipt handle.", error.Message);
        Assert.Null(await ReceiveAsync());
    }

    [Fact]
    public async Task The_visibility_of_a_deleted_message_cannot_be_changed()
    {
        await _bench.Client.SendMessageAsync(_url, "one", Bench.Token);
        var message = await ReceiveAsync();
        await _bench.Client.DeleteMessageAsync(_url, message!.ReceiptHandle, Bench.Token);

        var error = await Assert.ThrowsAsync<Amazon.SQS.AmazonSQSException>(
            () => _bench.Client.ChangeMessageVisibilityAsync(_url, message.ReceiptHandle, 42, Bench.Token));

        Assert.Equal("InvalidParameterValue", error.ErrorCode);
        Assert.EndsWith("Message does not exist or is not available for visibility timeout change.", error.Message, StringComparison.Ordinal);
    }

    private async Task<Message?> ReceiveAsync()
    {
        var received = await _bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(_url) { MessageSystemAttributeNames = ["All"] }, Bench.Token);
        return received.Messages?.Single();
    }
}
