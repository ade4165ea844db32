namespace TypedSqs.Local;

/// <summary>All that goes wrong with one call.</summary>
internal sealed class CallFaults
{
    public static readonly CallFaults None = new();

    private readonly List<FaultEffect> _effects = [];

    /// <summary>What the call is refused with, whatever it says.</summary>
    public SqsError? Refusal => Of<FaultEffect.Refuse>().FirstOrDefault()?.Error;

    public TimeSpan Delay => Of<FaultEffect.Delay>().Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay.Time);

    public bool ClosesBeforeAcceptance => Of<FaultEffect.CloseBefore>().Any();

    public bool ClosesAfterAcceptance => Of<FaultEffect.CloseAfter>().Any();

    public void Add(FaultEffect effect) => _effects.Add(effect);

    /// <summary>What an entry of a batch fails with.</summary>
    public SqsError? ErrorOfEntry(int number) => Find<FaultEffect.FailEntries>(number)?.Error;

    /// <summary>Whether an entry is missing in the answer.</summary>
    public bool OmitsEntry(int number) => Find<FaultEffect.OmitEntries>(number) is not null;

    /// <summary>The digest of a body as the answer says it.</summary>
    public string DigestOf(string body, int number) =>
        MessageDigest.OfBody(Find<FaultEffect.WrongMd5>(number) is null ? body : body + " ");

    private IEnumerable<T> Of<T>()
        where T : FaultEffect => _effects.Count == 0 ? [] : _effects.OfType<T>();

    private T? Find<T>(int number)
        where T : FaultEffect.OfEntries
    {
        foreach (var effect in _effects)
        {
            if (effect is T match && match.Concerns(number))
            {
                return match;
            }
        }

        return null;
    }
}
