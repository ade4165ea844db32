namespace TypedSqs;

/// <summary>What SQS answered for a message that it has stored.</summary>
/// <param name="MessageId">The id that SQS gave the message.</param>
/// <param name="SequenceNumber">
/// On a FIFO queue, the number that rises from message to message of a group: up to 128 bits as decimal text. <see langword="null"/> on a standard queue.
/// </param>
/// <param name="SizeBytes">What the message weighs, in bytes, as SQS counts: body and attributes.</param>
public sealed record SendReceipt(string MessageId, string? SequenceNumber, int SizeBytes)
{
    /// <summary>
    /// How many requests have carried the message, those that the AWS SDK repeats not counted. More than one on a standard queue means
    /// that the message may be there twice.
    /// </summary>
    /// <value>1 by default.</value>
    public int Attempts { get; init; } = 1;
}
