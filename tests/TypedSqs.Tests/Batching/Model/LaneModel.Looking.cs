using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>What can happen by itself, at each moment.</summary>
internal sealed partial class LaneModel
{
    private void Look()
    {
        foreach (var message in Messages.Where(message => message.Place == Place.Delayed && message.Due <= Now).OrderBy(message => message.Due).ToArray())
        {
            Move(message, Place.Ready);
        }

        while (Held.FirstOrDefault(message => message.Place != Place.Claimed && message.Deadline <= Now) is { } late)
        {
            Fail(late, late.LastFault ?? "TimedOut");
            OnFailure(late);
        }

        while (Waiting.FirstOrDefault() is { } blocked && blocked.EnteredAt + settings.MaxBlock?.TotalMilliseconds <= Now)
        {
            End(blocked, "NotSent BufferFull");
            if (settings.MaxBlock > TimeSpan.Zero)
            {
                OnFailure(blocked);
            }
        }

        EndPauses();
        foreach (var behind in Waiting.Where(message => message.Group is { FailsWhatWaits: true }).ToArray())
        {
            Fail(behind, "PredecessorFailed");
        }

        foreach (var group in _groups.Values)
        {
            group.FailsWhatWaits = false;
        }

        while (Waiting.FirstOrDefault() is { } first && HasRoomFor(first))
        {
            Accept(first);
        }

        while (UnderWay.Count < (int)_limit && NextRequest() is { Length: > 0 } request)
        {
            foreach (var message in request)
            {
                message.Attempts++;
                Move(message, Place.Claimed);
            }

            UnderWay.Add(request);
        }

        var alive = Messages.Where(message => message.Place != Place.Gone).Select(message => message.Number).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var reached in _checkpoints.Where(checkpoint => checkpoint.Last < alive).ToArray())
        {
            _checkpoints.Remove(reached);
            FlushesEnded.Add(reached.Flush);
        }

        HasEnded |= _isClosing && alive == int.MaxValue && UnderWay.Count == 0;
    }

    private void EndPauses()
    {
        foreach (var pause in _pauses.TakeWhile(pause => pause.Until <= Now || _isClosing).ToArray())
        {
            _pauses.Remove(pause);
            if (pause.Group.PausedUntil == pause.Until)
            {
                FailBehind(0, pause.Group);
                pause.Group.PausedUntil = null;
                Turn(pause.Group);
            }
        }
    }

    private ModelMessage[] NextRequest()
    {
        var perGroup = settings.FifoOrder == FifoOrder.Strict ? 1 : 10;
        ModelMessage[] candidates = settings.IsFifo
            ? [.. _turns.SelectMany(group => Held.Where(message => message.Group == group).Take(perGroup))]
            : [.. Held.Where(message => message.Place == Place.Ready)];
        if (candidates.Length == 0)
        {
            return [];
        }

        var fitting = 1;
        while (fitting < Math.Min(candidates.Length, 10) && candidates.Take(fitting + 1).Sum(message => (long)message.Bytes) <= 1_048_576)
        {
            fitting++;
        }

        var isFull = fitting == 10 || fitting < candidates.Length;
        var goesAtOnce = isFull || _isClosing || _checkpoints.Count > 0 || (UnderWay.Count == 0 && !settings.LingerWhenIdle);
        if (_yields && !isFull && !_isClosing && _checkpoints.Count == 0)
        {
            return [];
        }

        var since = settings.IsFifo ? _turns[0].ReadySince : candidates[0].EnteredAt;
        var goesAt = Math.Max(_restsUntil, goesAtOnce ? 0 : since + (int)settings.Linger.TotalMilliseconds);
        return goesAt <= Now ? candidates[..fitting] : [];
    }
}
