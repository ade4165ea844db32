using System.Diagnostics;
using System.Diagnostics.Metrics;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>A listener runs within the send. Whatever it throws, the message is sent and its outcome is the true one.</summary>
[Collection(nameof(ListeningAlone))]
public class ThrowingListenerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task At_the_start_of_a_span() => SendsAllAsync(new SpanRecorder(onStarted: static _ => throw new InvalidOperationException("I am a listener.")));

    [Fact]
    public Task At_the_end_of_a_span() => SendsAllAsync(new SpanRecorder(onStopped: static _ => throw new InvalidOperationException("I am a listener.")));

    [Fact]
    public async Task At_a_change_of_the_current_span()
    {
        EventHandler<ActivityChangedEventArgs> watch = static (_, _) => throw new InvalidOperationException("I am a listener.");
        using var recorder = new SpanRecorder();
        Activity.CurrentChanged += watch;
        try
        {
            await SendsAllAsync(recorder);
        }
        finally
        {
            Activity.CurrentChanged -= watch;
        }
    }

    [Fact]
    public Task At_a_measurement()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == TypedSqsTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>(static (_, _, _, _) => throw new InvalidOperationException("I am a listener."));
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("I am a listener."));
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidOperationException("I am a listener."));
        listener.Start();
        return SendsAllAsync(listener);
    }

    private static async Task SendsAllAsync(IDisposable listener)
    {
        using var _ = listener;
        using var client = new FakeSqs();
        using var sqs = new ScriptedSqs();
        await using var buffered = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions() } } });
        sqs.On(2, _ => throw Faults.Rejected);

        Assert.Equal("id-1", (await new SqsSender(client).SendAsync(new Greeting("a"), cancellationToken: Token)).MessageId);
        Assert.Null(Activity.Current);
        Assert.Equal("m-b", (await buffered.SendAsync(new Greeting("b"), cancellationToken: Token)).MessageId);
        var batch = await new SqsSender(sqs).SendBatchAsync([new Greeting("c"), new Greeting("d")], Token);
        Assert.Equal(["m-c", "m-d"], batch.Select(outcome => outcome.Receipt?.MessageId));
        await Assert.ThrowsAsync<TypedSqsException>(() => buffered.SendAsync(new Greeting(""), cancellationToken: Token));
    }
}
