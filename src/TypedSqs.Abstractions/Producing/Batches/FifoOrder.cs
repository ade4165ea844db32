namespace TypedSqs;

/// <summary>How messages of one group share requests. A group never has two requests under way.</summary>
public enum FifoOrder
{
    /// <summary>
    /// At most one message of a group in a request, so that nothing later was sent when one fails and is tried again. Requests are filled
    /// from different groups; a single group moves at one message for each answer of SQS.
    /// </summary>
    Strict,

    /// <summary>
    /// Up to ten messages of a group in a request. Where SQS takes a later one and fails an earlier one, the earlier one is not sent
    /// again: it ends with <see cref="TypedSqsException.OrderGap"/>.
    /// </summary>
    Batched,
}
