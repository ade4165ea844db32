using TypedSqs.Checking;

namespace TypedSqs;

/// <summary>
/// A message was not sent, or it is unknown whether it was. The text says which property, what was found, what the limit is and
/// what to do; neither the text nor any property of this exception holds content of the message.
/// </summary>
/// <param name="reason">Why.</param>
/// <param name="message">What happened, for a person to read.</param>
/// <param name="innerException">What the AWS SDK threw, or <see langword="null"/>.</param>
public sealed class TypedSqsException(SendFailureReason reason, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    private const string Unnamed = "The message";

    private string? _text;
    private string? _messageType;
    private string? _queue;
    private string? _property;

    /// <summary>What happened, for a person to read.</summary>
    public override string Message => _text ?? base.Message;

    /// <summary>Why the message was not sent, or why it is unknown.</summary>
    public SendFailureReason Reason { get; } = reason;

    /// <summary>Whether the message is certainly not in the queue.</summary>
    /// <value><see cref="DeliveryState.Unknown"/> by default, whatever the reason: that a message was not sent is certain only where it is said.</value>
    public DeliveryState Delivery { get; init; }

    /// <summary>Whether the same send may succeed later without anything being changed.</summary>
    /// <value><see langword="false"/> by default, whatever the reason: one reason has failures of both kinds, so that a fake of a test says which.</value>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether the message itself is at fault: as it is it fails again, whoever sends it and however often. Neither time nor a change of permissions helps, but
    /// another content or other limits do. Its text names no queue where <see cref="Attempts"/> is 0.
    /// </summary>
    /// <value><see langword="false"/> by default, whatever the reason.</value>
    public bool IsMessageFault { get; init; }

    /// <summary>How many requests have carried the message, those that the AWS SDK repeats not counted.</summary>
    /// <value>0 for a message that was refused before any request.</value>
    public int Attempts { get; init; }

    /// <summary>Whether a later message of the same group was stored, so that this one cannot be sent any more at its place.</summary>
    /// <value><see langword="false"/> by default; only with <see cref="FifoOrder.Batched"/>.</value>
    public bool OrderGap { get; init; }

    /// <summary>The full name of the message type, where known.</summary>
    public string? MessageType
    {
        get => _messageType;
        init => _messageType = value;
    }

    /// <summary>The queue, by the name or URL that was used, where known.</summary>
    public string? Queue
    {
        get => _queue;
        init => _queue = value;
    }

    /// <summary>The property at fault (<c>Note</c>, <c>Lines[3].Comment</c>), where there is one.</summary>
    public string? Property
    {
        get => _property;
        init => _property = value;
    }

    /// <summary>What was measured: bytes of the message, characters of an id, seconds of a delay. <see langword="null"/> where nothing was.</summary>
    public long? ActualSize { get; init; }

    /// <summary>The limit that <see cref="ActualSize"/> breaks, in the same unit.</summary>
    public long? Limit { get; init; }

    /// <summary>The largest parts of a message that is too large, largest first, at most five.</summary>
    public IReadOnlyList<MessagePart> LargestParts { get; init; } = [];

    /// <summary>The error code of the answer of SQS, where there was one.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The request id of the answer of SQS, for AWS support, where there was one.</summary>
    public string? RequestId { get; init; }

    /// <summary>Says which message it was, where that which failed (a writer, a text form) could not know.</summary>
    /// <param name="contract">What the message type declares.</param>
    /// <param name="property">The property at fault, where the text does not name it.</param>
    internal void Identify(MessageContract contract, string? property = null)
    {
        _messageType ??= contract.MessageType;
        _queue ??= contract.QueueName;
        _property ??= property;
        if (_text is null && base.Message.StartsWith(Unnamed + " was", StringComparison.Ordinal))
        {
            _text = Unsendable.Place(contract, property) + base.Message[Unnamed.Length..];
        }
    }
}
