using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class BatchTests
{
    [Fact]
    public async Task Messages_are_deleted_together_and_a_bad_handle_fails_alone()
    {
        await using var bench = await Bench.StartAsync("q");
        string url = bench.Url("q");
        await bench.Client.SendMessageBatchAsync(url, [new("a", "1"), new("b", "2")], Bench.Token);
        var received = await bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Bench.Token);

        var deleted = await bench.Client.DeleteMessageBatchAsync(
            url,
            [new("a", received.Messages[0].ReceiptHandle), new("b", received.Messages[1].ReceiptHandle), new("c", "garbage")],
            Bench.Token);

        Assert.Equal(["a", "b"], deleted.Successful.Select(entry => entry.Id));
        var failed = Assert.Single(deleted.Failed);
        Assert.Equal(("c", "ReceiptHandleIsInvalid", true), (failed.Id, failed.Code, failed.SenderFault));
        bench.Time.AdvanceSeconds(60);
        Assert.Null((await bench.Client.ReceiveMessageAsync(url, Bench.Token)).Messages);
    }

    [Fact]
    public async Task Visibility_is_changed_together()
    {
        await using var bench = await Bench.StartAsync("q");
        string url = bench.Url("q");
        await bench.Client.SendMessageBatchAsync(url, [new("a", "1"), new("b", "2")], Bench.Token);
        var received = await bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Bench.Token);

        var changed = await bench.Client.ChangeMessageVisibilityBatchAsync(
            url,
            [
                new("a", received.Messages[0].ReceiptHandle) { VisibilityTimeout = 0 },
                new("b", received.Messages[1].ReceiptHandle) { VisibilityTimeout = 43_201 },
            ],
            Bench.Token);

        Assert.Equal("a", Assert.Single(changed.Successful).Id);
        Assert.Equal("InvalidParameterValue", Assert.Single(changed.Failed).Code);
        Assert.Equal("1", Assert.Single((await bench.Client.ReceiveMessageAsync(url, Bench.Token)).Messages).Body);
    }

    [Fact]
    public async Task An_empty_list_of_failures_is_null_in_the_SDK_as_it_is_with_SQS()
    {
        await using var bench = await Bench.StartAsync("q");
        var sent = await bench.Client.SendMessageBatchAsync(bench.Url("q"), [new("a", "1")], Bench.Token);
        Assert.Null(sent.Failed);
    }
}
