using System.Collections;

namespace TypedSqs.Batching;

/// <summary>The lanes of one batch, one for each queue that it sends to.</summary>
internal sealed class Lanes : IEnumerable<Lane>
{
    private readonly Dictionary<QueueIdentity, Lane> _lanes = [];
    private QueueRoute? _lastRoute;
    private Lane? _last;

    /// <summary>The lane of a queue, by whatever route; <see langword="null"/> where there is none yet.</summary>
    public Lane? Of(QueueRoute route)
    {
        // Nearly always the next message goes where the last one went.
        if (!ReferenceEquals(route, _lastRoute))
        {
            (_lastRoute, _last) = (route, _lanes.GetValueOrDefault(route.Identity));
        }

        return _last;
    }

    public Lane Add(QueueRoute route, Lane lane)
    {
        _lanes.Add(route.Identity, lane);
        (_lastRoute, _last) = (route, lane);
        return lane;
    }

    public IEnumerator<Lane> GetEnumerator() => _lanes.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
