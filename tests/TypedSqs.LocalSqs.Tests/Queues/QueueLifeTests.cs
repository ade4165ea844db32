using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Queues;

public sealed class QueueLifeTests
{
    [Fact]
    public async Task A_queue_is_found_by_its_name_and_listed_by_prefix()
    {
        await using var bench = await Bench.StartAsync("b-1", "a-2", "a-1");
        Assert.Equal(
            $"http://127.0.0.1:{bench.Sqs.Endpoint.Port.ToString(CultureInfo.InvariantCulture)}/000000000000/a-1",
            (await bench.Client.GetQueueUrlAsync("a-1", Bench.Token)).QueueUrl);
        Assert.Equal([bench.Url("a-1"), bench.Url("a-2")], (await bench.Client.ListQueuesAsync("a-", Bench.Token)).QueueUrls);
        Assert.Null((await bench.Client.ListQueuesAsync("c-", Bench.Token)).QueueUrls);
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => bench.Client.GetQueueUrlAsync("c", Bench.Token));
    }

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        await using var bench = await Bench.StartAsync("a", "b", "c");
        var first = await bench.Client.ListQueuesAsync(new ListQueuesRequest { MaxResults = 2 }, Bench.Token);
        var second = await bench.Client.ListQueuesAsync(new ListQueuesRequest { MaxResults = 2, NextToken = first.NextToken }, Bench.Token);
        Assert.Equal([bench.Url("a"), bench.Url("b")], first.QueueUrls);
        Assert.Equal([bench.Url("c")], second.QueueUrls);
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task The_same_queue_can_be_created_twice_another_of_its_name_cannot()
    {
        await using var bench = await Bench.StartAsync("q");
        var same = new Dictionary<string, string> { ["VisibilityTimeout"] = "30" };
        Assert.Equal(bench.Url("q"), (await bench.Client.CreateQueueAsync(new CreateQueueRequest("q") { Attributes = same }, Bench.Token)).QueueUrl);

        var other = new CreateQueueRequest("q") { Attributes = new() { ["DelaySeconds"] = "1" } };
        var error = await Assert.ThrowsAsync<QueueNameExistsException>(() => bench.Client.CreateQueueAsync(other, Bench.Token));

        Assert.Equal("QueueAlreadyExists", error.ErrorCode);
        Assert.Equal("A queue already exists with the same name and a different value for attribute DelaySeconds", error.Message);
    }

    [Fact]
    public async Task A_deleted_name_is_free_after_a_minute()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.DeleteQueueAsync(bench.Url("q"), Bench.Token);
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => bench.Client.SendMessageAsync(bench.Url("q"), "x", Bench.Token));
        await Assert.ThrowsAsync<QueueDeletedRecentlyException>(() => bench.Client.CreateQueueAsync("q", Bench.Token));
        bench.Time.AdvanceSeconds(60);
        await bench.Client.CreateQueueAsync("q", Bench.Token);
    }

    [Fact]
    public async Task A_purge_removes_all_and_rests_a_minute()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync(bench.Url("q"), "x", Bench.Token);
        await bench.Client.PurgeQueueAsync(bench.Url("q"), Bench.Token);
        Assert.Null((await bench.Client.ReceiveMessageAsync(bench.Url("q"), Bench.Token)).Messages);

        var error = await Assert.ThrowsAsync<PurgeQueueInProgressException>(() => bench.Client.PurgeQueueAsync(bench.Url("q"), Bench.Token));

        Assert.Equal("Only one PurgeQueue operation on q is allowed every 60 seconds.", error.Message);
        bench.Time.AdvanceSeconds(60);
        await bench.Client.PurgeQueueAsync(bench.Url("q"), Bench.Token);
    }

    [Fact]
    public async Task Attributes_tell_settings_and_counts()
    {
        await using var bench = await Bench.StartAsync("q");
        string url = bench.Url("q");
        await bench.Client.SendMessageBatchAsync(url, [new("1", "a"), new("2", "b"), new("3", "c") { DelaySeconds = 5 }], Bench.Token);
        await bench.Client.ReceiveMessageAsync(url, Bench.Token);

        var attributes = (await bench.Client.GetQueueAttributesAsync(url, ["All"], Bench.Token)).Attributes;

        Assert.Equal("arn:aws:sqs:us-east-1:000000000000:q", attributes["QueueArn"]);
        Assert.Equal(("1", "1", "1"), (
            attributes["ApproximateNumberOfMessages"],
            attributes["ApproximateNumberOfMessagesNotVisible"],
            attributes["ApproximateNumberOfMessagesDelayed"]));
        Assert.Equal("345600", attributes["MessageRetentionPeriod"]);
        Assert.DoesNotContain("FifoQueue", attributes.Keys);
    }

    [Fact]
    public async Task A_FIFO_queue_has_the_attributes_of_one()
    {
        await using var bench = await Bench.StartAsync();
        var request = new CreateQueueRequest("q.fifo") { Attributes = new() { ["FifoQueue"] = "True", ["ContentBasedDeduplication"] = "True" } };
        string url = (await bench.Client.CreateQueueAsync(request, Bench.Token)).QueueUrl;

        var attributes = (await bench.Client.GetQueueAttributesAsync(
            url, ["FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"], Bench.Token)).Attributes;

        Assert.Equal(("true", "true", "queue", "perQueue"), (
            attributes["FifoQueue"], attributes["ContentBasedDeduplication"], attributes["DeduplicationScope"], attributes["FifoThroughputLimit"]));
    }

    [Fact]
    public async Task An_unknown_attribute_is_named()
    {
        await using var bench = await Bench.StartAsync("q");
        var error = await Assert.ThrowsAsync<InvalidAttributeNameException>(
            () => bench.Client.GetQueueAttributesAsync(bench.Url("q"), ["Foobar"], Bench.Token));
        Assert.Equal("Unknown Attribute Foobar.", error.Message);
    }

    [Theory]
    [InlineData("ContentBasedDeduplication", "true", "Unknown Attribute ContentBasedDeduplication.")]
    [InlineData("FifoQueue", "true", "Unknown Attribute FifoQueue.")]
    [InlineData("DeduplicationScope", "queue", "You can specify the DeduplicationScope only when FifoQueue is set to true.")]
    [InlineData("FifoThroughputLimit", "perQueue", "You can specify the FifoThroughputLimit only when FifoQueue is set to true.")]
    public async Task A_standard_queue_has_no_FIFO_attribute(string name, string value, string text)
    {
        await using var bench = await Bench.StartAsync("q");
        var error = await Assert.ThrowsAsync<InvalidAttributeNameException>(
            () => bench.Client.SetQueueAttributesAsync(bench.Url("q"), new() { [name] = value }, Bench.Token));
        Assert.Equal(text, error.Message);
    }

    [Fact]
    public async Task A_FIFO_queue_stays_one_and_its_throughput_limit_needs_the_scope()
    {
        await using var bench = await Bench.StartAsync("q.fifo");
        string url = bench.Url("q.fifo");
        var error = await Assert.ThrowsAsync<InvalidAttributeValueException>(
            () => bench.Client.SetQueueAttributesAsync(url, new() { ["FifoQueue"] = "false" }, Bench.Token));
        Assert.Equal("Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported.", error.Message);

        await Assert.ThrowsAsync<InvalidAttributeValueException>(
            () => bench.Client.SetQueueAttributesAsync(url, new() { ["FifoThroughputLimit"] = "perMessageGroupId" }, Bench.Token));
        await bench.Client.SetQueueAttributesAsync(
            url, new() { ["FifoThroughputLimit"] = "perMessageGroupId", ["DeduplicationScope"] = "messageGroup" }, Bench.Token);
    }

    [Theory]
    [InlineData("MaxNumberOfMessages", 0, "Value 0 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.")]
    [InlineData("MaxNumberOfMessages", 11, "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.")]
    [InlineData("WaitTimeSeconds", 21, "Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.")]
    [InlineData("WaitTimeSeconds", -1, "Value -1 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.")]
    [InlineData("VisibilityTimeout", 43_201, "Value 43201 for parameter VisibilityTimeout is invalid. Reason: Must be >= 0 and <= 43200, if provided.")]
    public async Task A_receiver_s_parameters_have_ranges(string parameter, int value, string text)
    {
        await using var lab = await Lab.StartAsync();
        Assert.Equal("InvalidParameterValue", await lab.CallAsync(
            "ReceiveMessage", Lab.Map(("QueueUrl", lab.Bench.Url(Lab.Standard)), (parameter, value))));
        Assert.Equal(text, lab.Last.Text);
    }

    [Fact]
    public async Task A_queue_is_found_under_any_host_but_not_in_another_account()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync("https://sqs.eu-west-1.amazonaws.com/000000000000/q", "x", Bench.Token);
        await Assert.ThrowsAsync<QueueDoesNotExistException>(
            () => bench.Client.SendMessageAsync("https://sqs.eu-west-1.amazonaws.com/111111111111/q", "x", Bench.Token));
        var error = await Assert.ThrowsAsync<AmazonSQSException>(
            () => bench.Client.SendMessageAsync(new SendMessageRequest { MessageBody = "x" }, Bench.Token));
        Assert.Equal("MissingParameter", error.ErrorCode);
    }
}
