using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace TypedSqs.Tests.Telemetry.Infrastructure;

/// <summary>Listens to the measurements of the library.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new();

    /// <param name="listensTo">Which instruments; all of them by default.</param>
    public MetricRecorder(Predicate<string>? listensTo = null)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TypedSqsTelemetry.MeterName && listensTo?.Invoke(instrument.Name) != false)
            {
                _instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyCollection<Instrument> Instruments => [.. _instruments.Values];

    /// <summary>The measurements of an instrument in order: value and tags, those that are the same for all left out.</summary>
    public IReadOnlyList<string> Of(string name) =>
        [.. _measured.Where(one => one.Name == name).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Tags}").TrimEnd())];

    public IReadOnlyList<double> ValuesOf(string name) => [.. _measured.Where(one => one.Name == name).Select(one => one.Value)];

    /// <summary>Looks at all that is measured by being looked at.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (key, tag) in tags)
        {
            if (key is not ("messaging.system" or "messaging.operation.type" or "server.address" or "server.port"))
            {
                text.Add(string.Create(CultureInfo.InvariantCulture, $"{key}={tag}"));
            }
        }

        _measured.Enqueue((instrument.Name, value, string.Join(' ', text.Order(StringComparer.Ordinal))));
    }
}
