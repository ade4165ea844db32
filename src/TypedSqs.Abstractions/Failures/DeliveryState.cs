namespace TypedSqs;

/// <summary>What is known of a message whose send did not end with a receipt.</summary>
public enum DeliveryState
{
    /// <summary>The request was made and its answer is missing: the message may be in the queue.</summary>
    Unknown, // The default, which must claim nothing.

    /// <summary>The message is certainly not in the queue.</summary>
    NotSent,
}
