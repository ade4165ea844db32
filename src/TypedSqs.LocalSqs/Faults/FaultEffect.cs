namespace TypedSqs.Local;

/// <summary>What a fault does to a call. Entries are counted from 1; without a list, all are meant.</summary>
internal abstract record FaultEffect
{
    private static readonly IReadOnlyList<string> Batches =
        [nameof(SendMessageBatch), nameof(DeleteMessageBatch), nameof(ChangeMessageVisibilityBatch)];

    private static readonly IReadOnlyList<string> WithDigests = [nameof(SendMessage), nameof(SendMessageBatch), nameof(ReceiveMessage)];

    /// <summary>The operations that it can do something to.</summary>
    public virtual IReadOnlyList<string> Operations => OperationTable.Names;

    public sealed record Refuse(SqsError Error) : FaultEffect;

    public sealed record Delay(TimeSpan Time) : FaultEffect;

    public sealed record CloseBefore : FaultEffect;

    public sealed record CloseAfter : FaultEffect;

    public abstract record OfEntries(IReadOnlyList<int>? Entries) : FaultEffect
    {
        public override IReadOnlyList<string> Operations => Batches;

        public bool Concerns(int number) => Entries is null || Entries.Contains(number);
    }

    public sealed record FailEntries(SqsError Error, IReadOnlyList<int>? Entries) : OfEntries(Entries);

    public sealed record OmitEntries(IReadOnlyList<int>? Entries) : OfEntries(Entries);

    public sealed record WrongMd5(IReadOnlyList<int>? Entries) : OfEntries(Entries)
    {
        public override IReadOnlyList<string> Operations => WithDigests;
    }
}
