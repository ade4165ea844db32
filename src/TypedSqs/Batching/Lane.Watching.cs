namespace TypedSqs.Batching;

/// <summary>What others measure of a lane. Nothing here changes it.</summary>
internal sealed partial class Lane
{
    /// <param name="queue">The queue's real name.</param>
    public LaneState StateOf(string queue)
    {
        lock (_gate)
        {
            return new LaneState(queue)
            {
                Messages = _room.Messages,
                Bytes = _room.Bytes,
                Waiting = _waiting.Count,
                Requests = _flow.InFlight,
                RequestLimit = _flow.Limit,
                PausedGroups = _pauses.Count(static pause => pause.Group.PausedUntil == pause.Until),
            };
        }
    }

    /// <summary>Why the plan goes as it is.</summary>
    private string WhyNow() =>
        _plan.Count == Plan.MaxEntries ? Seal.Full
        : _plan.IsFull ? Seal.Bytes
        : _isHurried || _checkpoints.Count > 0 ? Seal.Flush
        : _settings.Linger == TimeSpan.Zero || (_flow.InFlight == 0 && !_settings.LingerWhenIdle) ? Seal.Idle
        : Seal.Linger;
}
