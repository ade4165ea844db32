namespace TypedSqs.Local;

/// <summary>A message in a queue. Its queue's lock guards what can change.</summary>
internal sealed class StoredMessage(Guid id, long order, OutgoingMessage content, DateTimeOffset sentAt, DateTimeOffset visibleAt)
{
    private DateTimeOffset? _firstReceivedAt;

    public Guid Id { get; } = id;

    /// <summary>The place in the order of arrival.</summary>
    public long Order { get; } = order;

    public OutgoingMessage Content { get; } = content;

    public DateTimeOffset SentAt { get; } = sentAt;

    /// <summary>FIFO queues only.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>When the delay, or the visibility timeout, ends.</summary>
    public DateTimeOffset VisibleAt { get; private set; } = visibleAt;

    /// <summary>How often <see cref="VisibleAt"/> has changed.</summary>
    public int Reschedules { get; private set; }

    public int ReceiveCount { get; private set; }

    /// <summary>Whether a receiver has it, and has not yet lost it.</summary>
    public bool IsInFlight(DateTimeOffset now) => ReceiveCount > 0 && VisibleAt > now;

    /// <returns>When it was received for the first time.</returns>
    public DateTimeOffset Receive(DateTimeOffset now, TimeSpan visibilityTimeout)
    {
        ReceiveCount++;
        _firstReceivedAt ??= now;
        HideUntil(now + visibilityTimeout);
        return _firstReceivedAt.Value;
    }

    public void HideUntil(DateTimeOffset time)
    {
        VisibleAt = time;
        Reschedules++;
    }
}
