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
    public SqsError? ErrorOfEntry(int number) =>
        Of<FaultEffect.FailEntries>().FirstOrDefault(effect => Concerns(effect.Entries, number))?.Error;

    /// <summary>Whether an entry is missing in the answer.</summary>
    public bool OmitsEntry(int number) => Of<FaultEffect.OmitEntries>().Any(effect => Concerns(effect.Entries, number));

    /// <summary>The digest of a body as the answer says it.</summary>
    public string DigestOf(string body, int number) => MessageDigest.OfBody(
        Of<FaultEffect.WrongMd5>().Any(effect => Concerns(effect.Entries, number)) ? body + " " : body);

    private IEnumerable<T> Of<T>()
        where T : FaultEffect => _effects.Count == 0 ? [] : _effects.OfType<T>();

    private static bool Concerns(IReadOnlyList<int>? entries, int number) => entries is null || entries.Contains(number);
}
