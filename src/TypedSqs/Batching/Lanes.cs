using System.Collections;

namespace TypedSqs.Batching;

/// <summary>The queues of one batch, each with its lane. Spellings that may be one queue are one: order counts for more than a request.</summary>
internal sealed class Lanes : IEnumerable<Lane>
{
    private readonly Dictionary<string, Spelling> _byName = new(StringComparer.Ordinal);
    private readonly List<Lane> _lanes = [];
    private QueueRoute? _lastRoute;
    private BatchQueue? _last;

    /// <summary>The queue of a route, however it is spelled.</summary>
    public BatchQueue Of(QueueRoute route)
    {
        // Nearly always the next message goes where the last one went.
        if (_last is null || !ReferenceEquals(route, _lastRoute))
        {
            (_lastRoute, _last) = (route, Find(route));
        }

        return _last;
    }

    public Lane Add(BatchQueue queue, Lane lane)
    {
        _lanes.Add(lane);
        return queue.Lane = lane;
    }

    public IEnumerator<Lane> GetEnumerator() => _lanes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private BatchQueue Find(QueueRoute route)
    {
        var first = _byName.GetValueOrDefault(route.Name);
        Spelling? similar = null;
        for (var spelling = first; spelling is not null; spelling = spelling.Next)
        {
            // Where it was once, it stays, whatever a look-up has told meanwhile.
            if (spelling.Route.Identity == route.Identity)
            {
                return spelling.Queue;
            }

            similar = spelling.Route.MayBe(route) ? spelling : similar;
        }

        var queue = similar?.Queue ?? new BatchQueue();
        _byName[route.Name] = new Spelling(route, queue, first);
        return queue;
    }

    /// <param name="Route">A way to the queue.</param>
    /// <param name="Queue">The queue.</param>
    /// <param name="Next">Another way to a queue of the same name.</param>
    private sealed record Spelling(QueueRoute Route, BatchQueue Queue, Spelling? Next);
}
