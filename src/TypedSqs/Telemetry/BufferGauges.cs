using System.Diagnostics.Metrics;

namespace TypedSqs.Telemetry;

/// <summary>
/// What the buffers of all senders of the process hold, looked at when somebody measures it. A sender that nobody holds any more is not held
/// here either.
/// </summary>
internal static class BufferGauges
{
    private static readonly Lock Gate = new();
    private static readonly List<WeakReference<Buffers>> Live = [];

    private static readonly Instrument[] All =
    [
        Observe("typedsqs.buffer.messages", "{message}", "Messages in buffers, those of requests under way included.", static state => state.Messages),
        Observe("typedsqs.buffer.bytes", "By", "What the messages in buffers weigh, as SQS counts.", static state => state.Bytes),
        Observe("typedsqs.buffer.waiting", "{message}", "Sends that wait for room in a full buffer.", static state => state.Waiting),
        Observe("typedsqs.buffer.paused_groups", "{group}", "Message groups that wait to be resumed after a failure.", static state => state.PausedGroups),
        Observe("typedsqs.request.active", "{request}", "Requests of buffers that are under way.", static state => state.Requests),
        Observe("typedsqs.request.limit", "{request}", "How many requests of buffers may be under way; throttling halves it.", static state => state.RequestLimit),
    ];

    /// <summary>How many there are. To ask is what makes them.</summary>
    public static int Count => All.Length;

    /// <summary>Buffers that hold something for the first time.</summary>
    public static void Add(Buffers buffers)
    {
        _ = Count;
        lock (Gate)
        {
            Live.RemoveAll(static reference => !reference.TryGetTarget(out _));
            Live.Add(new WeakReference<Buffers>(buffers));
        }
    }

    /// <summary>Buffers that are closed: they hold nothing any more.</summary>
    public static void Remove(Buffers buffers)
    {
        lock (Gate)
        {
            Live.RemoveAll(reference => !reference.TryGetTarget(out var live) || ReferenceEquals(live, buffers));
        }
    }

    /// <summary>One measurement for each queue: two senders to one queue are added up.</summary>
    private static IEnumerable<Measurement<long>> Measure(Func<LaneState, long> value)
    {
        Buffers[] live;
        lock (Gate)
        {
            live = [.. Live.Select(static reference => reference.TryGetTarget(out var buffers) ? buffers : null).OfType<Buffers>()];
        }

        return
        [
            .. live.SelectMany(static buffers => buffers.States())
                .GroupBy(static state => state.Queue, StringComparer.Ordinal)
                .Select(queue => new Measurement<long>(queue.Sum(value), new KeyValuePair<string, object?>(Tags.DestinationName, queue.Key))),
        ];
    }

    private static ObservableUpDownCounter<long> Observe(string name, string unit, string description, Func<LaneState, long> value) =>
        Instruments.Meter.CreateObservableUpDownCounter(name, () => Measure(value), unit, description);
}
