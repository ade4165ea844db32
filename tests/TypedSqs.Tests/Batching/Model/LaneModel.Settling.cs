using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>What an answer means.</summary>
internal sealed partial class LaneModel
{
    public void Answer(ModelMessage[] request, VerdictKind[] verdicts)
    {
        UnderWay.Remove(request);
        if (verdicts.Contains(VerdictKind.Throttled))
        {
            _limit = Math.Max(1, _limit / 2);
            _restsUntil = Now + 20;
        }
        else if (verdicts.Contains(VerdictKind.Delivered))
        {
            _limit = Math.Min(settings.MaxRequestsInFlight, _limit + (1 / _limit));
        }

        for (var start = 0; start < request.Length;)
        {
            var end = start + 1;
            while (end < request.Length && request[start].Group is { } group && request[end].Group == group)
            {
                end++;
            }

            AnswerGroup(request[start..end], verdicts[start..end]);
            start = end;
        }

        var ended = request.Count(message => message.Place == Place.Gone);
        _yields |= UnderWay.Count == 0 && ended > 0 && ended + Held.Count() > 1
            && settings.Linger > TimeSpan.Zero && !settings.LingerWhenIdle && !_isClosing;
        Look();
    }

    private void AnswerGroup(ModelMessage[] messages, VerdictKind[] verdicts)
    {
        ModelMessage? failed = null;
        var waits = false;
        for (var index = 0; index < messages.Length; index++)
        {
            var (message, verdict) = (messages[index], verdicts[index]);
            var later = verdicts[(index + 1)..];
            message.LastFault = verdict is VerdictKind.Delivered or VerdictKind.Untried ? message.LastFault : $"{verdict}";
            message.IsInDoubt |= verdict is VerdictKind.Lost or VerdictKind.Unclear;
            var isPassed = later.Contains(VerdictKind.Delivered)
                || (later.Contains(VerdictKind.Unclear) && verdict is not (VerdictKind.Lost or VerdictKind.Unclear));
            if (verdict == VerdictKind.Delivered)
            {
                End(message, "Delivered");
            }
            else if (message.IsAbandoned && verdict == VerdictKind.Untried)
            {
                End(message, "");
            }
            else if (isPassed)
            {
                Fail(message, verdict == VerdictKind.Untried ? "PredecessorFailed" : $"{verdict}", " gap");
                failed ??= message;
            }
            else if (message.IsAbandoned && verdict != VerdictKind.Refused)
            {
                End(message, "");
            }
            else if (IsFinal(message, verdict))
            {
                Fail(message, verdict == VerdictKind.Untried ? "TimedOut" : $"{verdict}");
                failed ??= message;
            }
            else if (waits || failed is not null || verdict == VerdictKind.Untried)
            {
                Move(message, Place.Ready);
            }
            else
            {
                message.Due = Math.Min(message.Deadline, Now + Math.Min(100 << (message.Attempts - 1), 10_000));
                Move(message, Place.Delayed);
                waits = message.Group is not null;
            }
        }

        if (failed is not null)
        {
            OnFailure(failed);
        }
    }

    private bool IsFinal(ModelMessage message, VerdictKind verdict) =>
        verdict == VerdictKind.Refused
        || (verdict == VerdictKind.Unclear && !settings.IsFifo)
        || (verdict is VerdictKind.Lost or VerdictKind.Unclear && settings.FailsOnUnknown)
        || message.Deadline <= Now;

    private void Fail(ModelMessage message, string reason, string gap = "") => End(message, $"{message.Delivery} {reason}{gap}");

    private void OnFailure(ModelMessage failed)
    {
        if (failed.Group is not { } group || settings.OnGroupFailure == GroupFailurePolicy.Skip)
        {
            return;
        }

        group.IsStopped |= settings.RemembersFailures;
        if (settings.OnGroupFailure == GroupFailurePolicy.FailQueued || _isClosing)
        {
            FailBehind(failed.Number, group);
        }
        else if (group.PausedUntil is null)
        {
            group.PausedUntil = Now + (int)settings.MaxPause.TotalMilliseconds;
            _pauses.Add((group, group.PausedUntil.Value));
        }

        Turn(group);
    }

    private void FailBehind(int number, ModelGroup group)
    {
        foreach (var message in Held.Where(message => message.Group == group && message.Number > number && message.Place != Place.Claimed).ToArray())
        {
            Fail(message, "PredecessorFailed");
        }

        group.FailsWhatWaits = !group.IsStopped;
    }
}
