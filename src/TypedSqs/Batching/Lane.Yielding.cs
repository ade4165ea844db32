namespace TypedSqs.Batching;

/// <summary>
/// After an answer the callers that it ends come first: most of them send again at once. A request that left before them, with the few that
/// wait, would make them wait for its answer, and those few then for theirs: two halves would take turns for ever.
/// </summary>
internal sealed partial class Lane : IThreadPoolWorkItem
{
    private bool _yields;

    /// <summary>The callers had their turn. This is a thread of the pool, and nobody's context: the first request starts here.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            _yields = false;
            Advance(_clock.Now, ref started);
        }

        started.RunHere();
    }

    /// <summary>
    /// Holds a request that is not full until the thread pool runs the lane, which is usually behind the callers: they are in its queues already.
    /// Who sends alone has nobody to wait for.
    /// </summary>
    /// <param name="entries">Those of the request that has ended.</param>
    /// <returns>Whether the lane must be run.</returns>
    private bool YieldsToCallers(Entry[] entries)
    {
        if (_yields || _flow.InFlight > 0 || _isHurried || _settings.LingerWhenIdle || _settings.Linger == TimeSpan.Zero)
        {
            return false;
        }

        var ended = 0;
        foreach (var entry in entries)
        {
            ended += entry.Place == Place.Gone ? 1 : 0;
        }

        _yields = ended > 1 || (ended == 1 && _room.Messages > 0);
        return _yields;
    }
}
