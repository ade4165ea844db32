namespace TypedSqs.Testing;

/// <summary>A message as SQS would have got it.</summary>
public sealed class SentMessage
{
    internal SentMessage(object message, PreparedMessage wire, string? deduplicationId)
    {
        Message = message;
        MessageType = wire.MessageType;
        Queue = wire.Queue;
        IsFifo = wire.IsFifo;
        Body = wire.Body;
        Attributes = wire.Attributes;
        MessageGroupId = wire.MessageGroupId;
        MessageDeduplicationId = deduplicationId;
        DelaySeconds = wire.DelaySeconds;
        SizeBytes = wire.SizeBytes;
    }

    /// <summary>The object that was sent: the message, or the <see cref="PreparedMessage"/>.</summary>
    public object Message { get; }

    /// <summary>The full name of the message type.</summary>
    public string MessageType { get; }

    /// <summary>The declared name of the queue, or the name or URL that the send gave.</summary>
    public string Queue { get; }

    /// <summary>The body, as it is sent.</summary>
    public string Body { get; }

    /// <summary>The message attributes, in the order in which they are written.</summary>
    /// <value>Empty for none. A trace context is never among them.</value>
    public IReadOnlyList<PreparedAttribute> Attributes { get; }

    /// <summary>The message group id; <see langword="null"/> for none.</summary>
    public string? MessageGroupId { get; }

    /// <summary>The deduplication id; <see langword="null"/> for none, or where SQS makes it of the body.</summary>
    public string? MessageDeduplicationId { get; }

    /// <summary>For how many seconds SQS would hold the message back.</summary>
    /// <value><see langword="null"/> for the queue's own delay; from 0 to 900.</value>
    public int? DelaySeconds { get; }

    /// <summary>What the message weighs, in bytes, as SQS counts: body and attributes.</summary>
    public int SizeBytes { get; }

    /// <summary>What the send was answered with.</summary>
    /// <value><see langword="null"/> for a message that failed, and while <see cref="RecordingSender.Failure"/> decides about it.</value>
    public SendReceipt? Receipt { get; internal set; }

    internal bool IsFifo { get; }

    /// <summary>Type and queue, for logs: nothing of the content. For the content there is <see cref="WireText"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{MessageType} for '{Queue}'";
}
