namespace TypedSqs.Batching;

/// <summary>Groups that wait after a failure until somebody resumes them, or for too long.</summary>
internal sealed partial class Lane
{
    private readonly Queue<(Group Group, TimeSpan Until)> _pauses = new();

    public IReadOnlyList<PausedGroup> PausedGroups(string queue)
    {
        lock (_gate)
        {
            return _groups is null ? [] :
            [
                .. _groups.Groups.Values.Where(static group => group.PausedUntil is not null)
                    .Select(group => new PausedGroup(queue, group.Id, group.Entries.Count)),
            ];
        }
    }

    /// <returns>Whether the group was paused.</returns>
    public bool Resume(string groupId)
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            var now = _clock.Now;
            if (_groups is null || !_groups.Groups.TryGetValue(groupId, out var group) || group.PausedUntil is null)
            {
                return false;
            }

            group.PausedUntil = null;
            _groups.Refresh(group, now);
            Advance(now, ref started);
        }

        started.Run();
        return true;
    }

    /// <summary>A group that is paused already is not paused for longer.</summary>
    private void Pause(Group group, TimeSpan now)
    {
        if (group.PausedUntil is null)
        {
            var until = now + _settings.MaxPause;
            group.PausedUntil = until;
            _pauses.Enqueue((group, until));
        }
    }

    private void EndPauses(TimeSpan now)
    {
        // At the end nobody is left to resume.
        while (_pauses.TryPeek(out var pause) && (pause.Until <= now || _isClosing))
        {
            _pauses.Dequeue();
            if (pause.Group.PausedUntil == pause.Until)
            {
                FailBehind(number: 0, pause.Group, now);
                pause.Group.PausedUntil = null;
                _groups!.Refresh(pause.Group, now); // a group is of a FIFO queue
            }
        }
    }
}
