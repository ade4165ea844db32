using Microsoft.Extensions.Time.Testing;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>The look-up of a queue is a request like others: it backs off, and one that hangs is not waited for by all that come later.</summary>
public class LookUpTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RequestThrottled", 403)]
    [InlineData("InternalError", 500)]
    public async Task Failed_look_ups_back_off(string code, int status)
    {
        using var bench = new LaneBench(static settings => settings with { DeliveryTimeout = TimeSpan.FromSeconds(60) });
        bench.Route.Url = null;
        bench.Sqs.OnLookUp = () => Faults.Code(code, status);

        var entry = bench.Send("a");
        await bench.Idle();
        for (var passed = 0; passed < 60_000; passed += 100)
        {
            bench.Advance(100);
            await bench.Idle();
        }

        Assert.Equal(DeliveryState.NotSent, (await LaneBench.FailureOf(entry)).Delivery);
        // At 0, 0.1, 0.3, 0.7, 1.5, 3.1, 6.3 and 12.7 seconds, and then each ten.
        Assert.Equal(12, bench.Sqs.LookUps);
        await bench.EndAsync();
    }

    [Fact]
    public async Task A_look_up_that_hangs_is_not_joined_by_a_retry()
    {
        var never = new TaskCompletionSource();
        using var sqs = new ScriptedSqs { BeforeLookUp = never.Task };
        await using var sender = Buffered(sqs, new BufferOptions { AttemptTimeout = TimeSpan.FromSeconds(1), DeliveryTimeout = TimeSpan.FromSeconds(6) });

        var sending = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await LaneBench.Until(() => sqs.LookUps == 1);
        sqs.BeforeLookUp = Task.CompletedTask;
        await EndAsync(sending, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));

        await sending;
        Assert.Equal(2, sqs.LookUps);
        never.SetResult();
    }

    [Fact]
    public async Task Nor_by_a_single_send_that_comes_later()
    {
        var never = new TaskCompletionSource();
        using var client = new FakeSqs();
        var answer = client.OnGetQueueUrl;
        client.OnGetQueueUrl = async (request, token) =>
        {
            if (client.Asked.Count == 1)
            {
                await never.Task;
            }

            return await answer(request, token);
        };
        var sender = new SqsSender(client, timeProvider: _time);

        var first = sender.SendAsync(new Greeting("1"), cancellationToken: Token);
        _time.Advance(TimeSpan.FromSeconds(9));
        var joined = sender.SendAsync(new Greeting("2"), cancellationToken: Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        var later = sender.SendAsync(new Greeting("3"), cancellationToken: Token);
        await LaneBench.Until(() => later.IsCompleted || client.Asked.Count > 2);

        Assert.Equal((2, false, false), (client.Asked.Count, first.IsCompleted, joined.IsCompleted));
        await later;
        never.SetResult();
        await Task.WhenAll(first, joined);
    }

    private SqsSender Buffered(ScriptedSqs sqs, BufferOptions buffer) =>
        new(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = buffer } } }, _time);

    /// <summary>Lets time pass until the task ends. Between two steps what runs on other threads has a moment.</summary>
    private async Task EndAsync(Task task, TimeSpan step, TimeSpan atMost)
    {
        for (var passed = TimeSpan.Zero; passed < atMost && !task.IsCompleted; passed += step)
        {
            _time.Advance(step);
            for (var turn = 0; turn < 20; turn++)
            {
                await Task.Yield();
            }
        }

        await LaneBench.Until(() => task.IsCompleted);
    }
}
