using System.Net;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Redrive;

public sealed class MoveTaskTests : IAsyncLifetime
{
    private const string Prefix = "arn:aws:sqs:us-east-1:000000000000:";
    private const string Dead = Prefix + "dead";

    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync("dead", "other");
        foreach (string source in new[] { "a", "b" })
        {
            _bench.Sqs.CreateQueue(source, new Dictionary<string, string>
            {
                ["RedrivePolicy"] = $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":1}""",
            });
        }
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Messages_go_back_to_where_they_came_from_as_new_ones()
    {
        string id = await DieAsync("a", "from-a");
        await DieAsync("b", "from-b");

        await StartAsync();

        var task = await TaskAsync();
        Assert.Equal((MoveTaskStatus.Completed, 2, 2, null, null),
            (task.Status, task.ApproximateNumberOfMessagesMoved, task.ApproximateNumberOfMessagesToMove, task.DestinationArn, task.TaskHandle));
        var back = await ReceiveAsync("a");
        Assert.Equal(("from-a", "1"), (back!.Body, back.Attributes["ApproximateReceiveCount"]));
        Assert.NotEqual(id, back.MessageId);
        Assert.DoesNotContain("DeadLetterQueueSourceArn", back.Attributes.Keys);
        Assert.Equal("from-b", (await ReceiveAsync("b"))!.Body);
        Assert.Null(await ReceiveAsync("dead"));
    }

    [Fact]
    public async Task Messages_go_to_a_queue_that_is_named_however_they_came()
    {
        await _bench.Client.SendMessageAsync(_bench.Url("dead"), "direct", Bench.Token);
        await StartAsync(Prefix + "other");
        Assert.Equal("direct", (await ReceiveAsync("other"))!.Body);
        Assert.Equal(Prefix + "other", (await TaskAsync()).DestinationArn);
    }

    [Fact]
    public async Task A_message_whose_source_nobody_knows_ends_the_task()
    {
        await _bench.Client.SendMessageAsync(_bench.Url("dead"), "direct", Bench.Token);
        await StartAsync();
        var task = await TaskAsync();
        Assert.Equal((MoveTaskStatus.Failed, "CouldNotDetermineMessageSource"), (task.Status, task.FailureReason));
        Assert.NotNull(await ReceiveAsync("dead"));
    }

    [Fact]
    public async Task A_rate_is_kept_and_a_running_task_can_be_cancelled()
    {
        await FillAsync(10);
        string handle = await StartAsync(Prefix + "other", rate: 2);
        _bench.Time.AdvanceSeconds(1);
        var running = await TaskAsync();
        Assert.Equal((MoveTaskStatus.Running, 4, 10, 2, handle),
            (running.Status, running.ApproximateNumberOfMessagesMoved, running.ApproximateNumberOfMessagesToMove, running.MaxNumberOfMessagesPerSecond, running.TaskHandle));
        var second = await Assert.ThrowsAsync<AmazonSQSException>(() => StartAsync());
        Assert.Equal("There is already a task running. Only one active task is allowed for a source queue arn at a given time.", second.Message);

        var cancelled = await _bench.Client.CancelMessageMoveTaskAsync(new CancelMessageMoveTaskRequest { TaskHandle = handle }, Bench.Token);

        Assert.Equal(4, cancelled.ApproximateNumberOfMessagesMoved);
        _bench.Time.AdvanceSeconds(60);
        Assert.Equal((MoveTaskStatus.Cancelled, 4), ((await TaskAsync()).Status, (await TaskAsync()).ApproximateNumberOfMessagesMoved));
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => _bench.Client.CancelMessageMoveTaskAsync(new CancelMessageMoveTaskRequest { TaskHandle = handle }, Bench.Token));
    }

    [Fact]
    public async Task A_task_with_a_rate_ends_when_all_have_moved()
    {
        await FillAsync(3);
        await StartAsync(Prefix + "other", rate: 1);
        _bench.Time.AdvanceSeconds(2);
        Assert.Equal((MoveTaskStatus.Completed, 3), ((await TaskAsync()).Status, (await TaskAsync()).ApproximateNumberOfMessagesMoved));
    }

    [Fact]
    public async Task A_task_fails_when_its_destination_is_deleted()
    {
        await FillAsync(3);
        await StartAsync(Prefix + "other", rate: 1);
        await _bench.Client.DeleteQueueAsync(_bench.Url("other"), Bench.Token);
        _bench.Time.AdvanceSeconds(1);
        var task = await TaskAsync();
        Assert.Equal((MoveTaskStatus.Failed, "AWS.SimpleQueueService.NonExistentQueue", 1),
            (task.Status, task.FailureReason, task.ApproximateNumberOfMessagesMoved));
    }

    [Fact]
    public async Task The_latest_task_comes_first_and_only_it_unless_more_are_asked_for()
    {
        await StartAsync(Prefix + "other");
        await StartAsync(Prefix + "a");
        Assert.Equal(Prefix + "a", (await TaskAsync()).DestinationArn);
        var all = await _bench.Client.ListMessageMoveTasksAsync(new ListMessageMoveTasksRequest { SourceArn = Dead, MaxResults = 10 }, Bench.Token);
        Assert.Equal([Prefix + "a", Prefix + "other"], all.Results.Select(task => task.DestinationArn));
    }

    [Theory]
    [InlineData(Prefix + "other", null, 400, "Source queue must be configured as a Dead Letter Queue.")]
    [InlineData(Prefix + "none", null, 404, "The resource that you specified for the SourceArn parameter doesn't exist.")]
    [InlineData(Dead, Prefix + "none", 404, "The resource that you specified for the DestinationArn parameter doesn't exist.")]
    [InlineData("none", null, 400, "You must use this format to specify the SourceArn: arn:<partition>:<service>:<region>:<account-id>:<resource-id>")]
    public async Task A_task_between_queues_that_cannot_be_is_refused(string source, string? destination, int status, string message)
    {
        var request = new StartMessageMoveTaskRequest { SourceArn = source, DestinationArn = destination };
        var error = await Assert.ThrowsAnyAsync<AmazonSQSException>(() => _bench.Client.StartMessageMoveTaskAsync(request, Bench.Token));
        Assert.Equal(((HttpStatusCode)status, message), (error.StatusCode, error.Message));
    }

    [Fact]
    public async Task A_handle_that_is_none_is_refused()
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(
            () => _bench.Client.CancelMessageMoveTaskAsync(new CancelMessageMoveTaskRequest { TaskHandle = "foobar" }, Bench.Token));
        Assert.Equal("Value for parameter TaskHandle is invalid.", error.Message);
    }

    private async Task FillAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await _bench.Client.SendMessageAsync(_bench.Url("dead"), "x", Bench.Token);
        }
    }

    private async Task<string> DieAsync(string queue, string body)
    {
        string id = (await _bench.Client.SendMessageAsync(_bench.Url(queue), body, Bench.Token)).MessageId;
        await ReceiveAsync(queue);
        await ReceiveAsync(queue);
        return id;
    }

    private async Task<string> StartAsync(string? destination = null, int? rate = null)
    {
        var request = new StartMessageMoveTaskRequest { SourceArn = Dead, DestinationArn = destination };
        if (rate is not null)
        {
            request.MaxNumberOfMessagesPerSecond = rate.Value;
        }

        return (await _bench.Client.StartMessageMoveTaskAsync(request, Bench.Token)).TaskHandle;
    }

    private async Task<ListMessageMoveTasksResultEntry> TaskAsync() =>
        (await _bench.Client.ListMessageMoveTasksAsync(new ListMessageMoveTasksRequest { SourceArn = Dead }, Bench.Token)).Results.Single();

    private async Task<Message?> ReceiveAsync(string queue)
    {
        var request = new ReceiveMessageRequest(_bench.Url(queue)) { VisibilityTimeout = 0, MessageSystemAttributeNames = ["All"] };
        return (await _bench.Client.ReceiveMessageAsync(request, Bench.Token)).Messages?.Single();
    }
}
