using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class LongPollTests
{
    [Fact]
    public async Task Waits_until_a_message_is_sent()
    {
        await using var bench = await Bench.StartAsync("q");
        var receiving = PollAsync(bench, 20);
        await bench.Time.TimerSetAsync();
        Assert.False(receiving.IsCompleted);

        await bench.Client.SendMessageAsync(bench.Url("q"), "now", Bench.Token);

        Assert.Equal("now", Assert.Single((await receiving).Messages).Body);
    }

    [Fact]
    public async Task Ends_with_nothing_when_the_time_is_over()
    {
        await using var bench = await Bench.StartAsync("q");
        var receiving = PollAsync(bench, 20);
        await bench.Time.TimerSetAsync();
        bench.Time.AdvanceSeconds(20);

        Assert.Null((await receiving).Messages);
    }

    [Fact]
    public async Task Wakes_when_a_delay_ends()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync(new SendMessageRequest(bench.Url("q"), "later") { DelaySeconds = 5 }, Bench.Token);
        var receiving = PollAsync(bench, 20);
        await bench.Time.TimerSetAsync();
        bench.Time.AdvanceSeconds(5);

        Assert.Equal("later", Assert.Single((await receiving).Messages).Body);
    }

    [Fact]
    public async Task The_queue_s_own_wait_holds_for_those_who_name_none()
    {
        await using var bench = await Bench.StartAsync();
        string url = bench.Sqs.CreateQueue("patient", new Dictionary<string, string> { ["ReceiveMessageWaitTimeSeconds"] = "3" });
        var receiving = bench.Client.ReceiveMessageAsync(url, Bench.Token);
        await bench.Time.TimerSetAsync();
        bench.Time.AdvanceSeconds(3);

        Assert.Null((await receiving).Messages);
    }

    [Fact]
    public async Task A_deletion_of_the_queue_ends_the_wait()
    {
        await using var bench = await Bench.StartAsync("q");
        var receiving = PollAsync(bench, 20);
        await bench.Time.TimerSetAsync();
        await bench.Client.DeleteQueueAsync(bench.Url("q"), Bench.Token);

        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => receiving);
    }

    [Fact]
    public async Task A_client_that_has_gone_takes_no_message_with_it()
    {
        await using var bench = await Bench.StartAsync("q");
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Bench.Token);
        var receiving = bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(bench.Url("q")) { WaitTimeSeconds = 20 }, leaving.Token);
        await bench.Time.TimerSetAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
        await bench.Time.TimerGoneAsync();

        await bench.Client.SendMessageAsync(bench.Url("q"), "for others", Bench.Token);

        Assert.Equal("for others", Assert.Single((await PollAsync(bench, 0)).Messages).Body);
    }

    [Fact]
    public async Task Disposal_answers_a_pending_receive_with_nothing()
    {
        var bench = await Bench.StartAsync("q");
        var receiving = PollAsync(bench, 20);
        await bench.Time.TimerSetAsync();

        await bench.Sqs.DisposeAsync();
        await bench.Sqs.DisposeAsync();

        Assert.Null((await receiving).Messages);
        await Assert.ThrowsAnyAsync<Exception>(() => bench.Client.ListQueuesAsync("", Bench.Token));
        await bench.DisposeAsync();
    }

    private static Task<ReceiveMessageResponse> PollAsync(Bench bench, int seconds) => bench.Client.ReceiveMessageAsync(
        new ReceiveMessageRequest(bench.Url("q")) { WaitTimeSeconds = seconds }, Bench.Token);
}
