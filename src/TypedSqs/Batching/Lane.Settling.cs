namespace TypedSqs.Batching;

/// <summary>What an answer does to the entries of its request.</summary>
internal sealed partial class Lane
{
    /// <summary>A request has ended, with a verdict for each entry.</summary>
    public void Settle(Entry[] entries, Verdict[] verdicts)
    {
        var started = default(StartedRequests);
        var yields = false;
        lock (_gate)
        {
            var now = _clock.Now;
            _flow.End();
            Adapt(verdicts, now);
            var together = DelayOfAll(entries, verdicts);
            for (var start = 0; start < entries.Length;)
            {
                var length = RunAt(entries, start);
                SettleRun(entries.AsSpan(start, length), verdicts.AsSpan(start, length), together, now);
                start += length;
            }

            NoteTriedAgain(entries, verdicts);
            yields = YieldsToCallers(entries);
            Advance(now, ref started);
        }

        started.Run();
        if (yields)
        {
            _runLater(this);
        }

        _log.Write(_requests.Queue);
    }

    private void Adapt(Verdict[] verdicts, TimeSpan now)
    {
        if (Array.Exists(verdicts, static verdict => verdict.Kind == VerdictKind.Throttled))
        {
            _flow.OnThrottled();
            _restsUntil = now + (_jitter() * RetryDelay.LongestPause);
            _log.OnThrottled(_flow.Limit);
        }
        else if (Array.Exists(verdicts, static verdict => verdict.Kind == VerdictKind.Delivered))
        {
            _flow.OnTaken();
        }
    }

    /// <summary>How many entries of one group stand together; on a standard queue each stands alone.</summary>
    private static int RunAt(Entry[] entries, int start)
    {
        var end = start + 1;
        while (end < entries.Length && entries[start].Group is { } group && ReferenceEquals(entries[end].Group, group))
        {
            end++;
        }

        return end - start;
    }

    private void SettleRun(ReadOnlySpan<Entry> entries, ReadOnlySpan<Verdict> verdicts, TimeSpan? together, TimeSpan now)
    {
        var lastDelivered = LastOf(VerdictKind.Delivered, verdicts);
        var lastUnclear = LastOf(VerdictKind.Unclear, verdicts);
        Entry? failed = null;
        var isHeldBack = false;
        for (var index = 0; index < entries.Length; index++)
        {
            var (entry, verdict) = (entries[index], verdicts[index]);
            Note(entry, verdict);
            if (verdict.Kind == VerdictKind.Delivered)
            {
                Deliver(entry, verdict.Receipt!, now); // a delivered one has a receipt
            }
            else if (entry.IsAbandoned && verdict.Kind == VerdictKind.Untried)
            {
                Leave(entry, now); // whoever goes is no failure to those behind
            }
            else if (index < lastDelivered || (index < lastUnclear && verdict.Kind is not (VerdictKind.Lost or VerdictKind.Unclear)))
            {
                // A resend would land behind the later one. Two in doubt are sent again as they were: most probably both are stored.
                Fail(entry, verdict.Fault ?? BatchFaults.PredecessorFailed, now, orderGap: true);
                failed ??= entry;
            }
            else if (entry.IsAbandoned && verdict.Kind != VerdictKind.Refused)
            {
                Leave(entry, now);
            }
            else if (IsFinal(entry, verdict, now))
            {
                Fail(entry, verdict.Fault ?? BatchFaults.TimedOut, now);
                failed ??= entry;
            }
            else if (isHeldBack || failed is not null || verdict.Kind == VerdictKind.Untried)
            {
                _backlog.Put(entry, now);
            }
            else
            {
                Delay(entry, together, now);
                isHeldBack = entry.Group is not null;
            }
        }

        if (failed is not null)
        {
            OnFailure(failed, now);
        }
    }

    private static int LastOf(VerdictKind kind, ReadOnlySpan<Verdict> verdicts)
    {
        var index = verdicts.Length - 1;
        while (index >= 0 && verdicts[index].Kind != kind)
        {
            index--;
        }

        return index;
    }

    private static void Note(Entry entry, Verdict verdict)
    {
        entry.LastFault = verdict.Fault ?? entry.LastFault;
        entry.IsInDoubt |= verdict.Kind is VerdictKind.Lost or VerdictKind.Unclear;
    }

    /// <summary>
    /// Whether there is no further attempt. On a FIFO queue a repetition carries the same deduplication id, and its deadline is within
    /// the window of SQS: it cannot double. On a standard queue it can, so that only a lost answer is worth it.
    /// </summary>
    private bool IsFinal(Entry entry, Verdict verdict, TimeSpan now) => verdict.Kind switch
    {
        VerdictKind.Refused => true,
        VerdictKind.Unclear when !_settings.IsFifo => true,
        VerdictKind.Lost when verdict.Fault is { Meaning.IsTransient: false } => true,
        VerdictKind.Lost or VerdictKind.Unclear when _settings.FailsOnUnknown => true,
        _ => entry.Deadline <= now,
    };

    private void Deliver(Entry entry, SendReceipt receipt, TimeSpan now)
    {
        Leave(entry, now);
        if (!entry.Deliver(receipt))
        {
            _log.OnLateResult(SendStatus.Delivered, entry.Attempts);
        }
    }

    /// <summary>
    /// What failed as one request goes again as one: more requests, each of one message, are no answer to a queue that has too many or none.
    /// </summary>
    /// <returns><see langword="null"/> where entries failed singly.</returns>
    private TimeSpan? DelayOfAll(Entry[] entries, Verdict[] verdicts)
    {
        MetFault? met = null;
        foreach (var (kind, _, fault) in verdicts)
        {
            if (kind != VerdictKind.Untried && (fault?.Exception is null || !ReferenceEquals(fault, met ??= fault)))
            {
                return null;
            }
        }

        return met is null ? null : RetryDelay.After(entries.Max(static entry => entry.Tries), _jitter());
    }

    /// <summary>Never beyond its deadline, at which it is looked at anyway.</summary>
    private void Delay(Entry entry, TimeSpan? together, TimeSpan now)
    {
        _backlog.Delay(entry, now);
        var due = now + (together ?? RetryDelay.After(entry.Tries, _jitter()));
        _delays.Add(entry, due < entry.Deadline ? due : entry.Deadline);
    }
}
