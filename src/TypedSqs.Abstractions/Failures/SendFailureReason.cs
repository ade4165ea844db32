namespace TypedSqs;

/// <summary>Why a message was not sent, or why it is unknown whether it was.</summary>
public enum SendFailureReason
{
    /// <summary>The message weighs more than its limit.</summary>
    MessageTooLarge,

    /// <summary>
    /// A property breaks a bound that its type declares: <see cref="MaxCharsAttribute"/>, <see cref="MaxItemsAttribute"/>, <see cref="MaxBytesAttribute"/>, or
    /// <c>[StringLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c> and <c>[Range]</c> of DataAnnotations.
    /// </summary>
    BoundExceeded,

    /// <summary>The body is null or empty; SQS wants at least one character.</summary>
    EmptyBody,

    /// <summary>The body or an attribute holds a character that SQS refuses, or an unpaired surrogate.</summary>
    InvalidCharacter,

    /// <summary>An attribute's value is empty, or not a number that SQS can hold, or there are too many attributes.</summary>
    InvalidAttribute,

    /// <summary>A FIFO queue needs a message group id and there is none.</summary>
    MissingMessageGroupId,

    /// <summary>The message group id is empty, too long, or has a character outside U+0021 to U+007E.</summary>
    InvalidMessageGroupId,

    /// <summary>A FIFO queue without content-based deduplication needs a deduplication id and there is none.</summary>
    MissingMessageDeduplicationId,

    /// <summary>The deduplication id is empty, too long, has a character outside U+0021 to U+007E, or the queue is not FIFO.</summary>
    InvalidMessageDeduplicationId,

    /// <summary>The delay is not within 0 to 900 seconds, or the queue is FIFO.</summary>
    InvalidDelay,

    /// <summary>The message cannot be written as JSON: NaN, an infinity, a cycle, or a failure of a converter.</summary>
    NotSerializable,

    /// <summary>What was stored is not a <see cref="PreparedMessage"/>, is damaged, or was written by a later version of TypedSqs.</summary>
    InvalidPreparedMessage,

    /// <summary>The queue's name, URL or kind is not what the message declares, or its configuration is wrong.</summary>
    InvalidQueue,

    /// <summary>There is no such queue, or not in this account and region.</summary>
    QueueNotFound,

    /// <summary>The queue is in another region than the client.</summary>
    WrongRegion,

    /// <summary>The caller may not send to the queue, or its credentials are missing, wrong or expired.</summary>
    AccessDenied,

    /// <summary>The key that encrypts the queue cannot be used: access, state, or its kind.</summary>
    KmsFailure,

    /// <summary>SQS or KMS asked to slow down, and went on asking through all retries.</summary>
    Throttled,

    /// <summary>SQS refused the request for a reason that no other value names.</summary>
    Rejected,

    /// <summary>SQS could not serve the request (5xx), or could not be reached, through all retries.</summary>
    ServiceUnavailable,

    /// <summary>The request was made, and no answer came that tells what became of it.</summary>
    NoAnswer,

    /// <summary>The wait was cancelled. A single send throws <see cref="SendCanceledException"/> instead.</summary>
    Canceled,

    /// <summary>The time in which a message may be tried was over before an attempt could tell more.</summary>
    TimedOut,

    /// <summary>An earlier message of the same group was not delivered, and nothing may be sent behind it.</summary>
    PredecessorFailed,

    /// <summary>The buffer of the queue had no room, and none came free in time.</summary>
    BufferFull,

    /// <summary>The sender, or the enumeration of a batch, was ended before the message had its outcome.</summary>
    Closed,
}
