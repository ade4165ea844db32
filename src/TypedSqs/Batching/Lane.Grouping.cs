namespace TypedSqs.Batching;

/// <summary>What the failure of one message means for its group.</summary>
internal sealed partial class Lane
{
    private readonly HashSet<string> _failedGroups = new(StringComparer.Ordinal);

    /// <summary>The lane itself gave an entry up: what it means for the rest of its group. A cancellation is the caller's choice and no failure.</summary>
    private void OnFailure(Entry failed, TimeSpan now)
    {
        if (_groups is null || _settings.OnGroupFailure == GroupFailurePolicy.Skip)
        {
            return;
        }

        var group = failed.Group ?? _groups.Find(failed.Message.Part.MessageGroupId); // it has none while it waits for room
        _groups.Keep(group);
        group.IsStopped |= _settings.RemembersFailures;
        if (_settings.OnGroupFailure == GroupFailurePolicy.Pause && !_isClosing)
        {
            Pause(group, now);
        }
        else
        {
            FailBehind(failed.Number, group, now);
        }

        _groups.Refresh(group, now);
    }

    private void FailBehind(long number, Group group, TimeSpan now)
    {
        for (var next = group.Entries.First; next is { } entry;)
        {
            next = entry.Spot.Next;
            if (entry.Number > number && entry.Place != Place.Claimed)
            {
                Fail(entry, BatchFaults.PredecessorFailed, now);
            }
        }

        if (_waiting.Count > 0 && !group.IsStopped)
        {
            _failedGroups.Add(group.Id);
        }
    }

    /// <summary>
    /// What waits for room stands behind all that has some. One walk for all failures of an event; what is in a group that stays stopped fails when it
    /// gets in.
    /// </summary>
    private void FailWaiting(TimeSpan now)
    {
        for (var next = _failedGroups.Count > 0 ? _waiting.First : null; next is { } entry;)
        {
            next = entry.Spot.Next;
            if (_failedGroups.Contains(entry.Message.Part.MessageGroupId))
            {
                Fail(entry, BatchFaults.PredecessorFailed, now);
            }
        }

        _failedGroups.Clear();
    }
}
