namespace TypedSqs.Batching;

/// <summary>
/// After an answer the callers that it ends come first: most of them send again at once. A request that left before them, with the few that
/// wait, would make them wait for its answer, and those few then for theirs: two halves would take turns for ever.
/// </summary>
internal sealed partial class Lane : IThreadPoolWorkItem
{
    private bool _yields;

    /// <summary>The callers had their turn.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            _yields = false;
            Advance(_clock.Now, ref started);
        }

        started.Run();
    }

    /// <summary>
    /// Until this is run by the thread pool, behind the callers that wait there to be told. Who sends alone has nobody to wait for, and a
    /// full request does not wait either.
    /// </summary>
    /// <param name="entries">Those of the request that has ended.</param>
    private void YieldToCallers(Entry[] entries)
    {
        if (_yields || _flow.InFlight > 0 || _isHurried || _settings.LingerWhenIdle || _settings.Linger == TimeSpan.Zero)
        {
            return;
        }

        var ended = 0;
        foreach (var entry in entries)
        {
            ended += entry.Place == Place.Gone ? 1 : 0;
        }

        if (ended > 1 || (ended == 1 && _room.Messages > 0))
        {
            _yields = true;
            _queue(this);
        }
    }
}
