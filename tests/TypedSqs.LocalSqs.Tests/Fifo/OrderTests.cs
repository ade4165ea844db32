using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Fifo;

public sealed class OrderTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync
    private string _url = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync();
        _url = _bench.Sqs.CreateQueue("q.fifo", new Dictionary<string, string> { ["ContentBasedDeduplication"] = "true" });
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_group_comes_together_and_then_goes_behind_the_others()
    {
        // The order that was recorded of SQS.
        await SendAsync("g1-m1", "g2-m1", "g2-m2", "g3-m1", "g1-m2");
        Assert.Equal("g1-m1,g1-m2,g2-m1", Bodies(await ReceiveAsync(3, 0)));
        Assert.Equal("g3-m1,g1-m1,g1-m2,g2-m1,g2-m2", Bodies(await ReceiveAsync(10, 0)));
    }

    [Fact]
    public async Task A_group_in_flight_is_closed_until_its_messages_are_deleted()
    {
        await SendAsync("g1-m1", "g2-m1", "g1-m2", "g2-m2", "g1-m3", "g3-m1");
        var first = await ReceiveAsync(2);
        Assert.Equal("g1-m1,g1-m2", Bodies(first));
        await DeleteAsync(first[0]);
        Assert.Equal("g2-m1,g2-m2,g3-m1", Bodies(await ReceiveAsync(10)));
        Assert.Equal("", Bodies(await ReceiveAsync(10)));

        await DeleteAsync(first[1]);
        Assert.Equal("g1-m3", Bodies(await ReceiveAsync(10)));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "g1-m1")]
    [InlineData(2, "g1-m1,g1-m2")]
    public async Task A_group_is_open_up_to_the_first_message_in_flight(int prolonged, string expected)
    {
        await SendAsync("g1-m1", "g1-m2", "g1-m3");
        var received = await ReceiveAsync(5);
        await _bench.Client.ChangeMessageVisibilityAsync(_url, received[prolonged].ReceiptHandle, 100, Bench.Token);
        _bench.Time.AdvanceSeconds(30);
        Assert.Equal(expected, Bodies(await ReceiveAsync(5)));
    }

    [Fact]
    public async Task Messages_come_back_in_order_after_their_visibility_timeout()
    {
        await SendAsync("g1-m1", "g1-m2", "g1-m3");
        await ReceiveAsync(2);
        _bench.Time.AdvanceSeconds(30);
        Assert.Equal("g1-m1,g1-m2,g1-m3", Bodies(await ReceiveAsync(10)));
    }

    [Fact]
    public async Task A_receipt_handle_ends_with_its_visibility_timeout()
    {
        await SendAsync("g1-m1");
        var received = await ReceiveAsync(1);
        _bench.Time.AdvanceSeconds(30);

        var error = await Assert.ThrowsAsync<Amazon.SQS.AmazonSQSException>(() => DeleteAsync(received[0]));

        Assert.Equal($"Value {received[0].ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.", error.Message);
    }

    [Fact]
    public async Task A_waiting_receiver_gets_the_next_of_a_group_when_the_one_in_flight_is_deleted()
    {
        await SendAsync("g1-m1", "g1-m2");
        var first = await ReceiveAsync(1);
        var waiting = _bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(_url) { WaitTimeSeconds = 20 }, Bench.Token);
        await _bench.Time.TimerSetAsync();
        await DeleteAsync(first[0]);
        Assert.Equal("g1-m2", Bodies((await waiting).Messages));
    }

    [Fact]
    public async Task The_delay_of_the_queue_holds_for_a_delay_of_zero_too()
    {
        await _bench.Client.SetQueueAttributesAsync(_url, new() { ["DelaySeconds"] = "10" }, Bench.Token);
        await _bench.Client.SendMessageAsync(
            new SendMessageRequest(_url, "g1-m1") { MessageGroupId = "g1", DelaySeconds = 0 }, Bench.Token);
        Assert.Equal("", Bodies(await ReceiveAsync(1)));
        _bench.Time.AdvanceSeconds(10);
        Assert.Equal("g1-m1", Bodies(await ReceiveAsync(1)));
    }

    private static string Bodies(List<Message> messages) => string.Join(',', messages.Select(message => message.Body));

    private async Task SendAsync(params string[] bodies)
    {
        foreach (string body in bodies)
        {
            await _bench.Client.SendMessageAsync(new SendMessageRequest(_url, body) { MessageGroupId = body[..2] }, Bench.Token);
        }
    }

    private async Task<List<Message>> ReceiveAsync(int count, int? visibilityTimeout = null)
    {
        var request = new ReceiveMessageRequest(_url) { MaxNumberOfMessages = count };
        if (visibilityTimeout is not null)
        {
            request.VisibilityTimeout = visibilityTimeout.Value;
        }

        return (await _bench.Client.ReceiveMessageAsync(request, Bench.Token)).Messages ?? [];
    }

    private async Task DeleteAsync(Message message) => await _bench.Client.DeleteMessageAsync(_url, message.ReceiptHandle, Bench.Token);
}
