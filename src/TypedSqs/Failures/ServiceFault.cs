namespace TypedSqs.Failures;

/// <summary>What an answer of SQS other than success means.</summary>
/// <param name="Reason">Why the message was not stored.</param>
/// <param name="Remedy">What the reader can do, in a sentence.</param>
internal sealed record ServiceFault(SendFailureReason Reason, string Remedy)
{
    /// <summary>Whether the same send may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the client or its credentials are at fault, so that a queue URL instead of a look-up would not help.</summary>
    public bool IsOfClient { get; init; }

    /// <summary>Whether the message is at fault, so that it is refused again as it is.</summary>
    public bool IsMessageFault { get; init; }

    /// <summary>Whether the message is certainly not in the queue.</summary>
    public DeliveryState Delivery { get; init; } = DeliveryState.NotSent;

    /// <summary>Whether the text of the answer is free of values of the message, so that the SDK's exception may go along.</summary>
    public bool HasSafeText { get; init; } = true;

    /// <summary>The limit in bytes that the answer names.</summary>
    public long? Limit { get; init; }
}
