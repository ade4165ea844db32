namespace TypedSqs.Batching;

/// <summary>What a request tells of one of its entries.</summary>
internal enum VerdictKind
{
    /// <summary>No request was made with it.</summary>
    Untried,

    Delivered,

    /// <summary>Certainly not stored, and never will be.</summary>
    Refused,

    /// <summary>Certainly not stored; later it may be.</summary>
    Failed,

    /// <summary>Certainly not stored, because there was too much.</summary>
    Throttled,

    /// <summary>The answer was lost: it may be stored.</summary>
    Lost,

    /// <summary>SQS answered, and the answer does not fit: it is probably stored.</summary>
    Unclear,
}

/// <summary>What a request tells of one of its entries, with the receipt or the fault.</summary>
internal readonly record struct Verdict(VerdictKind Kind, SendReceipt? Receipt, MetFault? Fault)
{
    public static Verdict Of(SendReceipt receipt) => new(VerdictKind.Delivered, receipt, Fault: null);

    public static Verdict Of(VerdictKind kind, MetFault fault) => new(kind, Receipt: null, fault);
}
