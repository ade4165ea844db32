namespace TypedSqs.Batching;

/// <summary>Flushing and the end: both say that nothing waits for company any more.</summary>
internal sealed partial class Lane
{
    private readonly CancellationTokenSource _abort = new();
    private readonly Queue<Checkpoint> _checkpoints = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isHurried;
    private bool _isClosing;

    /// <summary>For the request that has claimed the entries.</summary>
    public Task<Verdict[]> SendAsync(Entry[] entries) => _requests.SendAsync(entries, _abort.Token);

    /// <summary>No request waits for company from now on.</summary>
    public void Hurry()
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            _isHurried = true;
            Advance(_clock.Now, ref started);
        }

        started.Run();
    }

    /// <summary>Ends when all that entered before has its outcome. What enters later is not waited for.</summary>
    public Task FlushAsync()
    {
        var checkpoint = default(Checkpoint);
        var started = default(StartedRequests);
        lock (_gate)
        {
            checkpoint = new Checkpoint(_lastNumber, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _checkpoints.Enqueue(checkpoint);
            Advance(_clock.Now, ref started);
        }

        started.Run();
        return checkpoint.Reached.Task;
    }

    /// <summary>Refuses what comes and what waits for room, and sends the rest without waiting for company.</summary>
    /// <returns>Ends when no entry and no request is left.</returns>
    public Task CloseAsync()
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            var now = _clock.Now;
            (_isClosing, _isHurried) = (true, true);
            while (_waiting.First is { } entry)
            {
                Leave(entry, now);
                entry.Fail(BatchFaults.Closed, DeliveryState.NotSent);
            }

            Advance(now, ref started);
        }

        started.Run();
        return _ended.Task;
    }

    /// <summary>
    /// Ends every entry now: what no request has is not sent any more, and of the rest nobody waits for the answer.
    /// </summary>
    /// <param name="cancelsRequests">Whether the requests under way are cancelled too; else they go on until they end.</param>
    public void Abort(bool cancelsRequests)
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            var now = _clock.Now;
            (_isClosing, _isHurried) = (true, true);
            for (var next = _alive.First; next is { } entry;)
            {
                next = entry.Age.Next;
                if (entry.Place == Place.Claimed)
                {
                    var delivery = Abandon(entry);
                    entry.Fail(delivery == DeliveryState.Unknown ? BatchFaults.Aborted : BatchFaults.Closed, delivery);
                    continue;
                }

                Leave(entry, now);
                entry.Fail(BatchFaults.Closed, entry.Delivery);
            }

            Advance(now, ref started);
        }

        started.Run();
        if (cancelsRequests)
        {
            _ = _abort.CancelAsync();
        }
    }

    /// <summary>Entries without outcome and requests without answer, for tests: 0 at the end.</summary>
    public (int Entries, int Requests, int Groups, int Messages, long Bytes) Held
    {
        get
        {
            lock (_gate)
            {
                return (_alive.Count, _flow.InFlight, _groups?.Groups.Count ?? 0, _room.Messages, _room.Bytes);
            }
        }
    }

    /// <summary>Whether no request is under way and it is nobody's turn, for tests.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _flow.InFlight == 0 && !_yields;
            }
        }
    }

    /// <summary>Whether this thread is in the lane now, for tests.</summary>
    public bool IsHeldHere => _gate.IsHeldByCurrentThread;

    private void EndWaits()
    {
        var oldest = _alive.First?.Number ?? long.MaxValue;
        while (_checkpoints.TryPeek(out var checkpoint) && checkpoint.Number < oldest)
        {
            _checkpoints.Dequeue().Reached.SetResult();
        }

        if (_isClosing && _alive.Count == 0 && _flow.InFlight == 0 && _ended.TrySetResult())
        {
            _clock.Dispose();
        }
    }

    /// <param name="Number">The last entry that it waits for.</param>
    /// <param name="Reached">Ends when there is none left up to it.</param>
    private readonly record struct Checkpoint(long Number, TaskCompletionSource Reached);
}
