using System.Diagnostics.Metrics;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>The requests of the buffers of some queues that are under way, from the claim of their messages to their outcome.</summary>
internal sealed class ActiveRequests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly string[] _queues;
    private long _sum;

    /// <param name="queues">The real names of the queues, which nobody else may have.</param>
    public ActiveRequests(params string[] queues)
    {
        _queues = queues;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == TypedSqsTelemetry.MeterName && instrument.Name == "typedsqs.request.active")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) => _sum += IsOfOurs(tags) ? value : 0);
        _listener.Start();
    }

    public bool AreNone()
    {
        _sum = 0;
        _listener.RecordObservableInstruments();
        return _sum == 0;
    }

    public void Dispose() => _listener.Dispose();

    private bool IsOfOurs(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (_, value) in tags)
        {
            if (value is string name && _queues.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
