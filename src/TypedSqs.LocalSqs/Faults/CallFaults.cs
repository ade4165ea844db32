namespace TypedSqs.Local;

/// <summary>
/// The faults that meet one call. Whoever asks for an effect carries it out: a fault is counted by the question that it answers, once
/// for a call.
/// </summary>
internal sealed class CallFaults
{
    public static readonly CallFaults None = new();

    private readonly List<Fault> _met = [];
    private readonly List<Fault> _counted = [];

    /// <summary>Whether the answer waits. Counts nothing.</summary>
    public bool IsDelayed => _met.Exists(fault => fault.Effect is FaultEffect.Delay);

    public void Add(Fault fault) => _met.Add(fault);

    /// <summary>Whether the connection ends before the request has had an effect.</summary>
    public bool ClosesBeforeAcceptance() => First<FaultEffect.CloseBefore>() is not null;

    /// <summary>What the call is refused with, whatever it says: of several refusals the first.</summary>
    public SqsError? Refusal() => First<FaultEffect.Refuse>()?.Error;

    /// <summary>How late the answer is: the sum of all delays.</summary>
    public TimeSpan Delay()
    {
        var sum = TimeSpan.Zero;
        foreach (var fault in _met)
        {
            if (fault.Effect is FaultEffect.Delay delay)
            {
                sum += delay.Time;
                Count(fault);
            }
        }

        return sum;
    }

    /// <summary>Whether the connection ends instead of an answer.</summary>
    public bool ClosesAfterAcceptance() => First<FaultEffect.CloseAfter>() is not null;

    /// <summary>What an entry of a batch fails with.</summary>
    public SqsError? ErrorOfEntry(int number) => First<FaultEffect.FailEntries>(effect => effect.Concerns(number))?.Error;

    /// <summary>Whether an entry that was carried out is missing in the answer.</summary>
    public bool OmitsEntry(int number) => First<FaultEffect.OmitEntries>(effect => effect.Concerns(number)) is not null;

    /// <summary>The digest of a body as the answer says it.</summary>
    public string DigestOf(string body, int number) =>
        MessageDigest.OfBody(First<FaultEffect.WrongMd5>(effect => effect.Concerns(number)) is null ? body : body + " ");

    private T? First<T>(Predicate<T>? condition = null)
        where T : FaultEffect
    {
        foreach (var fault in _met)
        {
            if (fault.Effect is T effect && condition?.Invoke(effect) != false)
            {
                Count(fault);
                return effect;
            }
        }

        return null;
    }

    private void Count(Fault fault)
    {
        if (!_counted.Contains(fault))
        {
            _counted.Add(fault);
            fault.CountInjected();
        }
    }
}
