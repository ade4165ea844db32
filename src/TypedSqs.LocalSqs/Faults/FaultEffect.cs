namespace TypedSqs.Local;

/// <summary>What a fault does to a call. Entries are counted from 1; without a list, all are meant.</summary>
internal abstract record FaultEffect
{
    public sealed record Refuse(SqsError Error) : FaultEffect;

    public sealed record Delay(TimeSpan Time) : FaultEffect;

    public sealed record CloseBefore : FaultEffect;

    public sealed record CloseAfter : FaultEffect;

    public abstract record OfEntries(IReadOnlyList<int>? Entries) : FaultEffect
    {
        public bool Concerns(int number) => Entries is null || Entries.Contains(number);
    }

    public sealed record FailEntries(SqsError Error, IReadOnlyList<int>? Entries) : OfEntries(Entries);

    public sealed record OmitEntries(IReadOnlyList<int>? Entries) : OfEntries(Entries);

    public sealed record WrongMd5(IReadOnlyList<int>? Entries) : OfEntries(Entries);
}
