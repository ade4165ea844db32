using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Faults;

public sealed class EntryFaultTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_entry_fails_by_whose_fault_is_ordered_and_is_not_in_the_queue(bool senderFault)
    {
        _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault, entries: [2], code: "Ordered"));
        var sent = await SendAsync();
        var failed = Assert.Single(sent.Failed);
        Assert.Equal(("b", "Ordered", senderFault), (failed.Id, failed.Code, failed.SenderFault));
        Assert.Equal(["a", "c"], sent.Successful.Select(entry => entry.Id));
        Assert.Equal(["a", "c"], await BodiesAsync());
    }

    [Fact]
    public async Task All_entries_fail_unless_some_are_named()
    {
        _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: false, operation: "SendMessageBatch"));
        var sent = await SendAsync();
        Assert.Equal(3, sent.Failed.Count);
        Assert.Null(sent.Successful);
    }

    [Fact]
    public async Task An_entry_that_the_answer_leaves_out_is_in_the_queue()
    {
        _bench.Sqs.Faults.Add(Fault.OmitEntries([1, 3], "SendMessageBatch"));
        var sent = await SendAsync();
        Assert.Equal("b", Assert.Single(sent.Successful).Id);
        Assert.Null(sent.Failed);
        Assert.Equal(["a", "b", "c"], await BodiesAsync());
    }

    [Theory]
    [InlineData("SendMessage")]
    [InlineData("SendMessageBatch")]
    public async Task A_wrong_digest_makes_the_SDK_throw_though_the_message_is_in_the_queue(string operation)
    {
        _bench.Sqs.Faults.Add(Fault.WrongMd5(operation: operation));
        var error = await Assert.ThrowsAsync<AmazonSQSException>(
            () => operation == "SendMessage" ? _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token) : SendAsync());
        Assert.Contains("MD5", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await BodiesAsync());
    }

    [Fact]
    public async Task A_receiver_can_get_a_wrong_digest()
    {
        _bench.Sqs.Faults.Add(Fault.WrongMd5(entries: [2], operation: "ReceiveMessage"));
        await SendAsync();
        var request = new ReceiveMessageRequest(_bench.Url("q")) { MaxNumberOfMessages = 1, VisibilityTimeout = 0 };
        await _bench.Client.ReceiveMessageAsync(request, Bench.Token);
        request.MaxNumberOfMessages = 10;
        await Assert.ThrowsAsync<AmazonSQSException>(() => _bench.Client.ReceiveMessageAsync(request, Bench.Token));
    }

    [Fact]
    public async Task Entries_of_a_delete_can_fail_and_the_message_stays()
    {
        await SendAsync();
        var received = await _bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(_bench.Url("q")) { MaxNumberOfMessages = 10 }, Bench.Token);
        _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: false, entries: [1], operation: "DeleteMessageBatch"));
        var entries = received.Messages.ConvertAll(message => new DeleteMessageBatchRequestEntry(message.Body, message.ReceiptHandle));

        var deleted = await _bench.Client.DeleteMessageBatchAsync(_bench.Url("q"), entries, Bench.Token);

        Assert.Equal("a", Assert.Single(deleted.Failed).Id);
        _bench.Time.AdvanceSeconds(30);
        Assert.Equal(["a"], await BodiesAsync());
    }

    [Fact]
    public async Task What_has_no_entries_is_not_met()
    {
        var failing = _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: true));
        var omitting = _bench.Sqs.Faults.Add(Fault.OmitEntries());
        await _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token);
        await BodiesAsync();
        Assert.Equal((0, 0, 0, 0), (failing.Seen, failing.Injected, omitting.Seen, omitting.Injected));
    }

    /// <remarks>The batch has three entries; the second fails, so that it cannot be left out too.</remarks>
    [Fact]
    public async Task A_batch_without_the_entries_of_a_fault_is_seen_and_does_not_count()
    {
        var failing = _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: true, entries: [2, 4]));
        var failingBehind = _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: true, entries: [4]));
        var omitting = _bench.Sqs.Faults.Add(Fault.OmitEntries([1]));
        var omittingFailed = _bench.Sqs.Faults.Add(Fault.OmitEntries([2]));
        var falsifyingOmitted = _bench.Sqs.Faults.Add(Fault.WrongMd5([1, 2]));
        await SendAsync();
        Fault[] faults = [failing, failingBehind, omitting, omittingFailed, falsifyingOmitted];
        Assert.Equal([1, 1, 1, 1, 1], faults.Select(fault => fault.Seen));
        Assert.Equal([1, 0, 1, 0, 0], faults.Select(fault => fault.Injected));
    }

    [Fact]
    public async Task A_fault_counts_once_for_all_entries_of_a_call()
    {
        var fault = _bench.Sqs.Faults.Add(Fault.FailEntries(senderFault: true));
        Assert.Equal(3, (await SendAsync()).Failed.Count);
        Assert.Equal(1, fault.Injected);
    }

    [Fact]
    public async Task A_digest_counts_where_one_was_answered()
    {
        var fault = _bench.Sqs.Faults.Add(Fault.WrongMd5());
        await _bench.Client.GetQueueUrlAsync("q", Bench.Token);
        Assert.Empty(await BodiesAsync());
        Assert.Equal((1, 0), (fault.Seen, fault.Injected));
        await Assert.ThrowsAsync<AmazonSQSException>(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));
        Assert.Equal((2, 1), (fault.Seen, fault.Injected));
    }

    [Theory]
    [InlineData("SendMessage")]
    [InlineData("ReceiveMessage")]
    [InlineData("SendMesageBatch")]
    public void An_operation_without_entries_is_refused_with_those_that_have_some(string operation)
    {
        const string Rest = "is not an operation that this fault can meet. These are: SendMessageBatch, DeleteMessageBatch, ChangeMessageVisibilityBatch.";
        foreach (var fault in new Func<Fault>[] { () => Fault.FailEntries(senderFault: true, operation: operation), () => Fault.OmitEntries(operation: operation) })
        {
            var error = Assert.Throws<ArgumentException>(nameof(operation), fault);
            Assert.StartsWith($"'{operation}' {Rest}", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_operation_without_digests_is_refused()
    {
        var error = Assert.Throws<ArgumentException>("operation", () => Fault.WrongMd5(operation: "DeleteMessage"));
        Assert.Contains(": SendMessage, SendMessageBatch, ReceiveMessage.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_counted_from_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.OmitEntries([1, 0]));

    private Task<SendMessageBatchResponse> SendAsync() => _bench.Client.SendMessageBatchAsync(
        _bench.Url("q"), [.. "abc".Select(id => new SendMessageBatchRequestEntry(id.ToString(), id.ToString()))], Bench.Token);

    private async Task<List<string>> BodiesAsync()
    {
        var request = new ReceiveMessageRequest(_bench.Url("q")) { MaxNumberOfMessages = 10 };
        return [.. ((await _bench.Client.ReceiveMessageAsync(request, Bench.Token)).Messages ?? []).Select(message => message.Body).Order()];
    }
}
