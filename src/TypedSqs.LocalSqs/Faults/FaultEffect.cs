namespace TypedSqs.Local;

/// <summary>What a fault does to a call. Entries are counted from 1; without a list, all are meant.</summary>
internal abstract record FaultEffect
{
    public sealed record Refuse(SqsError Error) : FaultEffect;

    public sealed record Delay(TimeSpan Time) : FaultEffect;

    public sealed record CloseBefore : FaultEffect;

    public sealed record CloseAfter : FaultEffect;

    public sealed record FailEntries(SqsError Error, IReadOnlyList<int>? Entries) : FaultEffect;

    public sealed record OmitEntries(IReadOnlyList<int>? Entries) : FaultEffect;

    public sealed record WrongMd5(IReadOnlyList<int>? Entries) : FaultEffect;
}
