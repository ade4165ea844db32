using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>What is tried again for minutes is told when it begins, and only then.</summary>
public class TriedAgainTests
{
    private const string Beginning = "Warning 12 ";

    [Fact]
    public async Task The_first_failure_is_logged_and_the_next_one_after_an_answer()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, call => call.Lose());
        bench.Sqs.On(2, call => call.Lose());
        bench.Sqs.On(4, _ => throw Faults.Unavailable);
        var first = bench.SendAll("a", "b", "c");
        await bench.Settled(1);
        await bench.Logged(Beginning);
        bench.Advance(100);
        await bench.Settled(2);
        bench.Advance(200);
        Assert.Equal("Delivered 3", await LaneBench.OutcomeOf(first[2]));
        await bench.Settled(3);

        var second = bench.Send("d");
        await bench.Settled(4);
        bench.Advance(100);
        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(second));

        await LaneBench.Until(() => Lines(bench).Length > 1);
        Assert.Equal(
            [
                "Warning 12 Sending to https://sqs.us-east-1.amazonaws.com/123456789012/orders failed: NoAnswer. The request was made, and no answer came "
                    + "that tells what became of it. Messages that are tried again: 3; further failures are not logged until SQS has answered ",
                "Warning 12 Sending to https://sqs.us-east-1.amazonaws.com/123456789012/orders failed: ServiceUnavailable. "
                    + "The message may be stored nevertheless. Messages that are tried again: 1; further failures are not logged until SQS has answered ",
            ],
            Lines(bench));
        await bench.EndAsync();
    }

    [Fact]
    public async Task Ten_thousand_messages_that_wait_are_one_line()
    {
        using var bench = new LaneBench(settings => settings with { MaxMessages = 20_000 });
        bench.Sqs.Otherwise = static call => Task.FromResult(call.Lose());
        bench.SendAll([.. Enumerable.Repeat("a", 10_000)]);

        await bench.Settled(1_000);

        await bench.Logged(Beginning);
        Assert.Single(Lines(bench));
        await bench.EndAsync();
    }

    [Fact]
    public async Task A_queue_whose_answers_fail_a_part_each_time_is_one_line()
    {
        using var bench = new LaneBench();
        bench.Sqs.Otherwise = static call => Task.FromResult(call.Reply().Fail(0, "InternalError", senderFault: false).Done());
        for (var number = 1; number <= 3; number++)
        {
            bench.SendAll("a", "b");
            await bench.Settled(number);
        }

        await bench.Logged(Beginning);
        Assert.Contains("failed: ServiceUnavailable. SQS failed on its own side, through all retries. Messages that are tried again: 1;", Assert.Single(Lines(bench)), StringComparison.Ordinal);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Throttling_has_its_own_line_and_is_an_answer()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, _ => throw Faults.Throttled);
        bench.Sqs.On(2, call => call.Lose());
        bench.Sqs.On(3, _ => throw Faults.Throttled);
        bench.Sqs.On(4, call => call.Lose());
        var entry = bench.Send("a");
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await bench.Settled(attempt);
            await LaneBench.Until(() => bench.Log.All.Count >= attempt); // in order: a line is written after the lane is left
            bench.Advance(100 << (attempt - 1));
        }

        Assert.Equal("Delivered 5", await LaneBench.OutcomeOf(entry));
        Assert.Equal(["Warning 6 ", "Warning 12", "Warning 6 ", "Warning 12"], bench.Log.All.Select(static line => line[..10]));
        await bench.EndAsync();
    }

    [Fact]
    public async Task What_is_not_tried_again_is_not_logged()
    {
        using var bench = new LaneBench(settings => settings with { FailsOnUnknown = true });
        bench.Sqs.On(1, call => call.Lose());
        bench.Sqs.On(2, _ => throw Faults.Denied);

        Assert.Equal("Unknown NoAnswer 1", await LaneBench.OutcomeOf(bench.Send("a")));
        Assert.Equal("NotSent AccessDenied 1", await LaneBench.OutcomeOf(bench.Send("b")));
        await bench.EndAsync();
        Assert.Empty(Lines(bench));
    }

    [Fact]
    public async Task A_look_up_that_fails_is_logged()
    {
        var log = new LogLines();
        using var sqs = new ScriptedSqs { OnLookUp = static () => new HttpRequestException(HttpRequestError.ConnectionError) };
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions() } } };
        using var sender = new SqsSender(sqs, options, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), log);

        var send = sender.SendAsync(new Greeting("a"), cancellationToken: TestContext.Current.CancellationToken);
        await LaneBench.Until(() => log.All.Count > 0);

        Assert.StartsWith(
            "Warning 12 Sending to greetings failed: ServiceUnavailable. SQS could not be reached or did not answer. Messages that are tried again: 1;",
            Assert.Single(log.All),
            StringComparison.Ordinal);
        sender.Dispose();
        await Assert.ThrowsAsync<TypedSqsException>(() => send);
    }

    private static string[] Lines(LaneBench bench) => [.. bench.Log.All.Where(static line => line.StartsWith(Beginning, StringComparison.Ordinal))];
}
