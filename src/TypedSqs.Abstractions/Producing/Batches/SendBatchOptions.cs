namespace TypedSqs;

/// <summary>Choices for one batch. Nothing need be set.</summary>
/// <remarks>
/// A batch does not go through the buffer of its queue: the buffer's limits do not hold for it, and between it and sends that are buffered at the same
/// time no order is kept. What becomes of a lost answer is one decision for a queue: there a batch follows the options of the buffer.
/// </remarks>
public sealed record SendBatchOptions
{
    /// <summary>Another queue for this batch: a queue name, resolved as a declared one is, or a queue URL.</summary>
    /// <value><see langword="null"/> by default: the declared queue.</value>
    public string? Queue { get; init; }

    /// <summary>How many requests of this batch are under way at a time.</summary>
    /// <value>
    /// From 1 to 1,000; 16 by default: about 14,000 messages a second where SQS answers in 10 ms. Throttling lowers it for a while.
    /// </value>
    public int MaxRequestsInFlight { get; init; } = 16;

    /// <summary>On a FIFO queue, how many messages of one group may share a request.</summary>
    /// <value><see cref="FifoOrder.Strict"/> by default: no failure can put messages of a group out of order.</value>
    public FifoOrder FifoOrder { get; init; }

    /// <summary>
    /// On a FIFO queue, whether a failure stops its group: the later messages of the group are then not sent and end with
    /// <see cref="SendFailureReason.PredecessorFailed"/>, so that the group has no gap.
    /// </summary>
    /// <value><see langword="true"/> by default. <see langword="false"/> sends them nevertheless.</value>
    public bool StopGroupOnFailure { get; init; } = true;

    /// <summary>How long one message may be tried again after throttling, failures of SQS and lost answers, counted from when its turn comes.</summary>
    /// <value>From 1 second to 4 minutes 30 seconds, which stays within the deduplication of SQS; 2 minutes by default, as in Kafka's clients.</value>
    public TimeSpan DeliveryTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one request may take, the AWS SDK's own retries included. The outcome is unknown then.</summary>
    /// <value>
    /// <see langword="null"/> by default: <c>BufferOptions.AttemptTimeout</c> where the queue has a buffer that is enabled, else 10 seconds.
    /// From 100 milliseconds to 30 seconds.
    /// </value>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>What becomes of a message whose answer was lost.</summary>
    /// <value>
    /// <see langword="null"/> by default: <c>BufferOptions.OnUnknown</c> where the queue has a buffer that is enabled, else
    /// <see cref="UnknownOutcomeMode.Retry"/>.
    /// </value>
    public UnknownOutcomeMode? OnUnknown { get; init; }

    /// <summary>Receives progress: before each wait and at the end. What it throws is ignored.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<BatchProgress>? Progress { get; init; }
}
