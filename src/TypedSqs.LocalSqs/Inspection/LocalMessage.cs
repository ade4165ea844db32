namespace TypedSqs.Local;

/// <summary>
/// A message in a queue at the moment at which it was looked at. It does not change: look again with <see cref="LocalSqs.GetMessages"/> to
/// see what has become of it.
/// </summary>
public sealed class LocalMessage
{
    internal LocalMessage(StoredMessage message)
    {
        Content = message.Content;
        MessageId = message.Id.ToString();
        MessageAttributes = Content.Attributes.ToDictionary(pair => pair.Key, pair => new LocalMessageAttribute(pair.Value), StringComparer.Ordinal);
        SequenceNumber = message.SequenceNumber;
        DeadLetterQueueSourceArn = message.SourceArn;
        SentAt = message.SentAt;
        VisibleAt = message.VisibleAt;
        ReceiveCount = message.ReceiveCount;
        State = message switch
        {
            { IsInFlight: true } => LocalMessageState.InFlight,
            { IsHidden: true } => LocalMessageState.Delayed,
            _ => LocalMessageState.Visible,
        };
    }

    /// <summary>The id that its sender was told.</summary>
    public string MessageId { get; }

    /// <summary>The body.</summary>
    public string Body => Content.Body;

    /// <summary>The message attributes by name.</summary>
    /// <value>Empty if it has none.</value>
    public IReadOnlyDictionary<string, LocalMessageAttribute> MessageAttributes { get; }

    /// <summary>The group of a FIFO queue, or the tenant of a standard queue.</summary>
    /// <value><see langword="null"/> if it was sent without one.</value>
    public string? MessageGroupId => Content.GroupId;

    /// <summary>The deduplication id; the SHA-256 of the body where the queue has made it.</summary>
    /// <value><see langword="null"/> on a standard queue.</value>
    public string? MessageDeduplicationId => Content.DeduplicationId;

    /// <summary>Its place in the order of a FIFO queue.</summary>
    /// <value><see langword="null"/> on a standard queue.</value>
    public string? SequenceNumber { get; }

    /// <summary>The system attribute <c>AWSTraceHeader</c>.</summary>
    /// <value><see langword="null"/> if it was sent without one.</value>
    public string? TraceHeader => Content.SystemAttributes.GetValueOrDefault(Local.TraceHeader.AttributeName)?.StringValue;

    /// <summary>The queue from which it came to this dead-letter queue.</summary>
    /// <value><see langword="null"/> if it was sent to this queue.</value>
    public string? DeadLetterQueueSourceArn { get; }

    /// <summary>What SQS counts against the limit: the bytes of the body, and of name, type and value of each attribute.</summary>
    public int SizeBytes => MessageSize.Of(Content);

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; }

    /// <summary>When its delay, or its visibility timeout, ends or has ended.</summary>
    public DateTimeOffset VisibleAt { get; }

    /// <summary>How often it has been received.</summary>
    public int ReceiveCount { get; }

    /// <summary>Whether it can be received.</summary>
    public LocalMessageState State { get; }

    internal OutgoingMessage Content { get; }

    /// <summary>Its id and state, without what it holds.</summary>
    public override string ToString() => $"{MessageId}, {State}";
}
