using System.Runtime.CompilerServices;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>Where somebody listens a send ends with its span. Whoever waits for sends waits for that, and no failure is left for nobody.</summary>
[Collection(nameof(ListeningAlone))]
public class SpansEndFirstTests
{
    /// <summary>A queue of its own: what other tests leave is collected here too.</summary>
    private const string Queue = "nobody-waits";

    private static readonly SendBatchOptions Unheard = new() { Queue = Queue };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Row_17_a_flush_waits_for_the_end_of_spans() => WaitsForSpansAsync(static sender => sender.FlushAsync(Token));

    [Fact]
    public Task Row_10_the_end_waits_for_the_end_of_spans() => WaitsForSpansAsync(static sender => sender.DisposeAsync().AsTask());

    [Fact]
    public async Task What_failed_in_a_batch_is_no_unobserved_exception()
    {
        using var recorder = new SpanRecorder();
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, args) =>
            unobserved += args.Exception.InnerException is TypedSqsException { Queue: { } queue } && queue.EndsWith(Queue, StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await RefuseManyAsync();
            await BreakOffAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        Assert.Equal(0, unobserved);
    }

    private static async Task WaitsForSpansAsync(Func<SqsSender, Task> wait)
    {
        using var release = new ManualResetEventSlim();
        var ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var recorder = new SpanRecorder(onStopped: activity =>
        {
            if (activity.DisplayName.StartsWith("create", StringComparison.Ordinal))
            {
                ending.TrySetResult();
                release.Wait(LaneBench.Limit);
            }
        });
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions() } } });
        var answer = sqs.Hold(1); // till the caller has its task
        var send = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        answer.Open();
        await ending.Task.WaitAsync(LaneBench.Limit, Token);

        var waiting = wait(sender);
        var waited = !waiting.IsCompleted;
        release.Set();
        await waiting;

        Assert.True(waited);
        Assert.True(send.IsCompletedSuccessfully);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task RefuseManyAsync()
    {
        using var sqs = new ScriptedSqs { Otherwise = static _ => throw Faults.Denied };
        var batch = await new SqsSender(sqs).SendBatchAsync([.. Enumerable.Range(0, 200).Select(number => new Greeting($"{number}"))], Unheard, Token);
        Assert.All(batch, outcome => Assert.False(outcome.IsDelivered));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task BreakOffAsync()
    {
        using var sqs = new ScriptedSqs { Otherwise = static _ => throw Faults.Denied };
        await foreach (var _ in new SqsSender(sqs).SendBatchAsync(ManyAsync(), Unheard, Token))
        {
            break;
        }
    }

    private static async IAsyncEnumerable<Greeting> ManyAsync()
    {
        for (var number = 0; number < 200; number++)
        {
            yield return new Greeting($"{number}");
        }

        await Task.CompletedTask;
    }
}
