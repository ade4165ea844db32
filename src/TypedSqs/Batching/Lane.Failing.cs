namespace TypedSqs.Batching;

/// <summary>Messages are tried again for minutes. That it has come to this is logged when it begins: not for each request, of which there can be thousands.</summary>
internal sealed partial class Lane
{
    private bool _isFailing;

    /// <summary>Throttling has a line of its own. It is an answer, and so is whatever was delivered where nothing has to be tried again.</summary>
    /// <param name="entries">Those of a request, settled and not looked at since.</param>
    /// <param name="verdicts">Beside them.</param>
    private void NoteTriedAgain(Entry[] entries, Verdict[] verdicts)
    {
        var count = 0;
        ServiceFault? fault = null;
        var isAnswered = false;
        for (var index = 0; index < entries.Length; index++)
        {
            var (kind, _, met) = verdicts[index];
            isAnswered |= kind is VerdictKind.Delivered or VerdictKind.Throttled;
            if (kind is VerdictKind.Failed or VerdictKind.Lost or VerdictKind.Unclear && entries[index].Place is Place.Ready or Place.Delayed)
            {
                count++;
                fault ??= met?.Meaning;
            }
        }

        if (fault is not null && !_isFailing)
        {
            _log.OnTriedAgain(count, fault);
        }

        _isFailing = fault is not null || (_isFailing && !isAnswered);
    }
}
