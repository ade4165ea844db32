using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>A sender that is closed is measured no more, also while somebody holds it: a process can have several hosts, one after the other.</summary>
[Collection(nameof(ListeningAlone))]
public class ClosedSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_measured_of_a_closed_sender(bool inTime)
    {
        using var metrics = new MetricRecorder();
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { QueueName = "closed-soon", Buffer = new BufferOptions() } } });
        await sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        Assert.Single(Limits(metrics));

        if (inTime)
        {
            await sender.DisposeAsync();
        }
        else
        {
            sender.Dispose();
        }

        // An end without a wait has its last step on another thread.
        await LaneBench.Until(() => Limits(metrics).Length == 0);
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("b"), cancellationToken: Token));
        Assert.Empty(Limits(metrics));
        GC.KeepAlive(sender);
    }

    private static string[] Limits(MetricRecorder metrics)
    {
        var before = metrics.Of("typedsqs.request.limit").Count;
        metrics.Observe();
        return [.. metrics.Of("typedsqs.request.limit").Skip(before).Where(line => line.Contains("closed-soon", StringComparison.Ordinal))];
    }
}
