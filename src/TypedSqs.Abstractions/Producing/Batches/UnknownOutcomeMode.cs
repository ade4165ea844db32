namespace TypedSqs;

/// <summary>What becomes of a message whose answer was lost.</summary>
public enum UnknownOutcomeMode
{
    /// <summary>
    /// It is sent again. On a FIFO queue it has the same deduplication id and cannot be there twice, and no request begins later than 4.5 minutes after
    /// the first one, be it that the machine slept; on a standard queue it can, and <see cref="SendReceipt.Attempts"/> tells.
    /// </summary>
    Retry,

    /// <summary>It fails with <see cref="DeliveryState.Unknown"/>.</summary>
    Fail,
}
