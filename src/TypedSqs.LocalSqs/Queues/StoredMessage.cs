namespace TypedSqs.Local;

/// <summary>A message in a queue. Its queue's lock guards what can change.</summary>
internal sealed class StoredMessage(Guid id, long order, OutgoingMessage content, DateTimeOffset sentAt, DateTimeOffset visibleAt)
{
    public Guid Id { get; } = id;

    /// <summary>The place in the order of arrival.</summary>
    public long Order { get; } = order;

    public OutgoingMessage Content { get; } = content;

    public DateTimeOffset SentAt { get; } = sentAt;

    /// <summary>FIFO queues only.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>The queue from which it came to this one, a dead-letter queue.</summary>
    public string? SourceArn { get; init; }

    public int ReceiveCount { get; private set; }

    public DateTimeOffset? FirstReceivedAt { get; private set; }

    /// <summary>When it was last received: from then on it can be hidden for twelve hours at most.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When the delay, or the visibility timeout, ends.</summary>
    public DateTimeOffset VisibleAt { get; private set; } = visibleAt;

    /// <summary>How often <see cref="VisibleAt"/> has changed.</summary>
    public int Reschedules { get; private set; }

    /// <summary>Whether its store keeps it among those that wait for a time.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether it was deleted, moved, or has expired.</summary>
    public bool IsGone { get; set; }

    /// <summary>Whether a receiver has it, and has not yet lost it.</summary>
    public bool IsInFlight => IsHidden && ReceiveCount > 0;

    /// <summary>Standard queues only: which one it is in the order in which they became visible.</summary>
    public long Turn { get; set; }

    /// <summary>Its place among those that can be received (standard), or in its group (FIFO).</summary>
    public LinkedListNode<StoredMessage>? Place { get; set; }

    /// <summary>Its place by age.</summary>
    public LinkedListNode<StoredMessage>? Age { get; set; }

    /// <summary>Takes over how often and when it was received in another queue.</summary>
    public void ContinueFrom(StoredMessage other)
    {
        ReceiveCount = other.ReceiveCount;
        FirstReceivedAt = other.FirstReceivedAt;
    }

    public void Receive(DateTimeOffset now)
    {
        ReceiveCount++;
        ReceivedAt = now;
        FirstReceivedAt ??= now;
    }

    public void HideUntil(DateTimeOffset time)
    {
        VisibleAt = time;
        Reschedules++;
    }
}
