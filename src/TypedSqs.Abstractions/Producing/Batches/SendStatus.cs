namespace TypedSqs;

/// <summary>What became of one message of a batch.</summary>
public enum SendStatus
{
    /// <summary>A request with the message was made and its answer is missing: the message may be in the queue.</summary>
    Unknown, // The default, which must claim nothing.

    /// <summary>SQS has stored the message.</summary>
    Delivered,

    /// <summary>The message is certainly not in the queue.</summary>
    NotSent,
}
