namespace TypedSqs.Batching;

/// <summary>What every event ends with: everything that can happen now happens, and the timer knows when to look again.</summary>
internal sealed partial class Lane
{
    private void Advance(TimeSpan now, ref StartedRequests started)
    {
        while (_delays.TryTake(now, out var due))
        {
            _backlog.Put(due!, now); // not null where it says true
        }

        Expire(now);
        EndPauses(now);
        Admit(now);
        var wake = Dispatch(now, ref started);
        EndWaits();
        _clock.WakeAt(Earliest(wake, NextChange(now)));
    }

    private void Admit(TimeSpan now)
    {
        FailWaiting(now);
        while (_waiting.First is { } first && _room.TryTake(first.Message.SizeBytes))
        {
            _waiting.Remove(first);
            Accept(first, now);
        }
    }

    /// <summary>Starts requests while there is something to send and nothing to wait for.</summary>
    /// <returns>When what is held back may go.</returns>
    private TimeSpan? Dispatch(TimeSpan now, ref StartedRequests started)
    {
        while (_flow.HasRoom)
        {
            var readySince = _backlog.Propose(_plan);
            if (_plan.Count == 0)
            {
                return null;
            }

            if (_yields && !GoesAtOnce)
            {
                _plan.Clear();
                return null;
            }

            if (WaitsUntil(readySince) is { } until && until > now)
            {
                _plan.Clear();
                return until;
            }

            var seal = new Seal(WhyNow(), now - readySince);
            var entries = _plan.Take();
            if (LetGo(entries, now))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                _backlog.Claim(entry, now);
            }

            _flow.Start();
            started.Add(new RunningRequest(this, entries, seal));
        }

        return null;
    }

    /// <summary>
    /// Ends what no request may carry any more: whoever has gone, though the lane is not told yet (a token tells one of thousands after the other), and what
    /// SQS may have stored and forgotten.
    /// </summary>
    /// <returns>Whether there was any, so that another request is due.</returns>
    private bool LetGo(Entry[] entries, TimeSpan now)
    {
        var hasAny = false;
        foreach (var entry in entries)
        {
            if (entry.Place != Place.Ready)
            {
                continue; // it was behind one of these
            }

            if (entry.HasGone)
            {
                Leave(entry, now);
                entry.Cancel(entry.Delivery);
                hasAny = true;
            }
            else if (entry.IsForgotten)
            {
                Fail(entry, entry.LastFault ?? BatchFaults.TimedOut, now);
                OnFailure(entry, now);
                hasAny = true;
            }
        }

        if (hasAny)
        {
            Admit(now);
        }

        return hasAny;
    }

    /// <summary>Whether the plan waits for nobody, whatever else is under way.</summary>
    private bool GoesAtOnce => _plan.IsFull || _isHurried || _checkpoints.Count > 0;

    /// <summary>
    /// A request that is not full waits for company, but only while another one is under way: it costs a lone caller nothing.
    /// </summary>
    private TimeSpan? WaitsUntil(TimeSpan readySince)
    {
        var goesNow = GoesAtOnce || (_flow.InFlight == 0 && !_settings.LingerWhenIdle);
        TimeSpan? lingers = goesNow ? null : readySince + _settings.Linger;
        return _restsUntil > (lingers ?? TimeSpan.Zero) ? _restsUntil : lingers;
    }

    private void Expire(TimeSpan now)
    {
        while (Expired(now) is { } entry)
        {
            Fail(entry, entry.LastFault ?? BatchFaults.TimedOut, now);
            OnFailure(entry, now);
        }

        while (_waiting.First is { } first && first.EnteredAt + _settings.MaxBlock <= now)
        {
            Leave(first, now);
            first.Fail(BatchFaults.BufferFull, DeliveryState.NotSent);
            if (_settings.MaxBlock > TimeSpan.Zero)
            {
                OnFailure(first, now); // who is refused at once knows it before the next of the group is sent
            }
        }
    }

    /// <summary>Deadlines rise with age. What a request has claimed is looked at again when its answer comes.</summary>
    private Entry? Expired(TimeSpan now)
    {
        for (var entry = _alive.First; entry is { Place: not Place.Waiting } && entry.Deadline <= now; entry = entry.Age.Next)
        {
            if (entry.Place != Place.Claimed)
            {
                return entry;
            }
        }

        return null;
    }

    private TimeSpan? NextChange(TimeSpan now)
    {
        var entry = _alive.First;
        while (entry is { Place: Place.Claimed } && entry.Deadline <= now)
        {
            entry = entry.Age.Next;
        }

        TimeSpan? deadline = entry is { Place: not Place.Waiting } ? entry.Deadline : null;
        TimeSpan? block = _waiting.First?.EnteredAt + _settings.MaxBlock;
        TimeSpan? pause = _pauses.TryPeek(out var first) ? first.Until : null;
        return Earliest(Earliest(deadline, _delays.NextDue), Earliest(block, pause));
    }

    private static TimeSpan? Earliest(TimeSpan? one, TimeSpan? other) => other is null || one < other ? one : other;
}
