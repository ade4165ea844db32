using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>Where somebody listens a send ends with its span. Whoever waits for sends waits for that.</summary>
[Collection(nameof(ListeningAlone))]
public class SpansEndFirstTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Row_17_a_flush_waits_for_the_end_of_spans() => WaitsForSpansAsync(static sender => sender.FlushAsync(Token));

    [Fact]
    public Task Row_10_the_end_waits_for_the_end_of_spans() => WaitsForSpansAsync(static sender => sender.DisposeAsync().AsTask());

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
        var send = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await ending.Task.WaitAsync(LaneBench.Limit, Token);

        var waiting = wait(sender);
        var waited = !waiting.IsCompleted;
        release.Set();
        await waiting;

        Assert.True(waited);
        Assert.True(send.IsCompletedSuccessfully);
    }
}
