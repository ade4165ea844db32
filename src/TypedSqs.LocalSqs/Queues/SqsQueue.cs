using System.Security.Cryptography;
using System.Text;

namespace TypedSqs.Local;

/// <summary>One queue. What reaches it has passed the rules; one lock guards its messages.</summary>
internal sealed class SqsQueue(string name, QueueSettings settings, TimeProvider time)
{
    private static readonly TimeSpan PurgeInterval = TimeSpan.FromSeconds(60);
    private static int _created;

    private readonly Lock _lock = new();
    private readonly int _number = Interlocked.Increment(ref _created);
    private readonly Guid _id = Guid.NewGuid();
    private readonly MessageStore _messages = settings.IsFifo ? new FifoMessages() : new StandardMessages();
    private readonly DeduplicationWindow _accepted = new();
    private readonly ReceiveAttempts _attempts = new();
    private readonly SequenceNumbers _sequence = new();
    private QueueSettings _settings = settings;
    private long _order;
    private bool _isDeleted;
    private DateTimeOffset? _purgedAt;

    public string Name => name;

    /// <summary>Never changes.</summary>
    public bool IsFifo { get; } = settings.IsFifo;

    public QueueSettings Settings => Volatile.Read(ref _settings);

    public QueueTags Tags { get; } = new();

    public DateTimeOffset CreatedAt { get; } = time.GetUtcNow();

    public DateTimeOffset ModifiedAt { get; private set; } = time.GetUtcNow();

    /// <summary>Raised whenever a receiver that found nothing should look again.</summary>
    public ChangeSignal Changed { get; } = new();

    public bool IsDeleted => Volatile.Read(ref _isDeleted);

    public void Change(IReadOnlyDictionary<string, string> changes)
    {
        lock (_lock)
        {
            Volatile.Write(ref _settings, _settings.With(changes));
            ModifiedAt = time.GetUtcNow();
        }
    }

    /// <summary>Changes the attribute Policy, of which nobody else changes a part at the same time.</summary>
    public SqsError? ChangePolicy(Func<string?, (string? Policy, SqsError? Error)> change)
    {
        lock (_lock)
        {
            var (policy, error) = change(_settings.Values.GetValueOrDefault(QueueAttribute.Policy));
            if (error is null)
            {
                Change(new Dictionary<string, string> { [QueueAttribute.Policy] = policy ?? "" });
            }

            return error;
        }
    }

    /// <summary>Takes a message in. For a duplicate it returns the message that came first.</summary>
    public StoredMessage Send(OutgoingMessage message)
    {
        StoredMessage stored;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            // Who has become visible meanwhile stands before it.
            Refresh(now);
            if (IsFifo)
            {
                message = message with { DeduplicationId = message.DeduplicationId ?? ContentId(message.Body) };
                string? scope = _settings.DeduplicatesPerGroup ? message.GroupId : null;
                if (_accepted.Find(scope, message.DeduplicationId, now) is { } first)
                {
                    return first;
                }

                stored = Store(message, now);
                _accepted.Add(scope, message.DeduplicationId, stored, now);
            }
            else
            {
                stored = Store(message, now);
            }
        }

        Changed.Raise();
        return stored;
    }

    /// <summary>
    /// Takes in a message of another queue, without a delay and without deduplication. A FIFO queue, and a redrive by a task, makes
    /// it young again.
    /// </summary>
    public void Accept(StoredMessage message, string? sourceArn, bool asNew)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var accepted = new StoredMessage(
                asNew ? Guid.NewGuid() : message.Id, _order++, message.Content, asNew || IsFifo ? now : message.SentAt, now)
            {
                SequenceNumber = IsFifo ? _sequence.Next() : null,
                SourceArn = sourceArn,
            };
            if (!asNew)
            {
                accepted.ContinueFrom(message);
            }

            _messages.Add(accepted, now);
        }

        Changed.Raise();
    }

    /// <summary>Hands out messages, and moves those that were handed out too often to the dead-letter queue, if there is one.</summary>
    public ReceiveResult Receive(ReceiveOptions options, SqsQueue? deadLetterQueue)
    {
        if (deadLetterQueue is null)
        {
            lock (_lock)
            {
                return ReceiveLocked(options, null);
            }
        }

        // Both at once, so that a group arrives in its order; and always in one order, so that nobody waits for each other.
        var (first, second) = _number < deadLetterQueue._number ? (this, deadLetterQueue) : (deadLetterQueue, this);
        lock (first._lock)
        {
            lock (second._lock)
            {
                return ReceiveLocked(options, deadLetterQueue);
            }
        }
    }

    /// <summary>Takes out the first visible message, if <paramref name="findDestination"/> has a place for it.</summary>
    /// <returns>The message, if there is one, and where it goes.</returns>
    public (StoredMessage? Message, SqsQueue? Destination) TakeOut(Func<StoredMessage, SqsQueue?> findDestination)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Refresh(now);
            if (_messages.Peek(1, now) is not [var message])
            {
                return default;
            }

            var destination = findDestination(message);
            if (destination is not null)
            {
                _messages.Remove(message);
            }

            return (message, destination);
        }
    }

    public SqsError? Delete(string receiptHandle)
    {
        lock (_lock)
        {
            if (Parse(receiptHandle, out var handle) is { } error)
            {
                return error;
            }

            Refresh(time.GetUtcNow());
            // To delete what is deleted already is no fault.
            if (!_messages.TryGet(handle.MessageId, out var message))
            {
                return null;
            }

            if (HasExpired(handle, message))
            {
                return ReceiptRules.Expired(receiptHandle);
            }

            _messages.Remove(message);
        }

        Changed.Raise();
        return null;
    }

    public SqsError? ChangeVisibility(string receiptHandle, TimeSpan timeout)
    {
        lock (_lock)
        {
            if (Parse(receiptHandle, out var handle) is { } error)
            {
                return error;
            }

            var now = time.GetUtcNow();
            Refresh(now);
            if (!_messages.TryGet(handle.MessageId, out var message) || handle.ReceiveCount != message.ReceiveCount)
            {
                return ReceiptRules.NotAvailable(receiptHandle);
            }

            if (HasExpired(handle, message))
            {
                return ReceiptRules.Expired(receiptHandle);
            }

            if (now + timeout - message.ReceivedAt > ReceiptRules.MaxTotalVisibility)
            {
                return ReceiptRules.HiddenTooLong(timeout);
            }

            _messages.Hide(message, now + timeout, now);
        }

        Changed.Raise();
        return null;
    }

    public SqsError? Purge()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _purgedAt < PurgeInterval)
            {
                return SqsErrors.PurgeQueueInProgress(name);
            }

            _purgedAt = now;
            Clear();
            return null;
        }
    }

    /// <summary>Drops all messages, however often. Recorded of SQS: what was purged can be sent again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _messages.Clear();
            _accepted.Clear();
        }
    }

    /// <summary>How many messages can be received, are with a receiver, and are delayed.</summary>
    public (int Visible, int InFlight, int Delayed) Count()
    {
        lock (_lock)
        {
            Refresh(time.GetUtcNow());
            int hidden = _messages.Count - _messages.VisibleCount;
            return (_messages.VisibleCount, _messages.InFlightCount, hidden - _messages.InFlightCount);
        }
    }

    /// <summary>Looks at the oldest messages without receiving them.</summary>
    public IReadOnlyList<LocalMessage> Peek(int count)
    {
        lock (_lock)
        {
            Refresh(time.GetUtcNow());
            return [.. _messages.ByAge.Take(count).Select(message => new LocalMessage(message))];
        }
    }

    public void MarkDeleted()
    {
        lock (_lock)
        {
            _isDeleted = true;
            _messages.Clear();
        }

        Changed.Raise();
    }

    private static string ContentId(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    private StoredMessage Store(OutgoingMessage message, DateTimeOffset now)
    {
        // A FIFO message has no delay of its own: the only one accepted, 0, stands for the queue's.
        var delay = !IsFifo && message.DelaySeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : _settings.Delay;
        var stored = new StoredMessage(Guid.NewGuid(), _order++, message, now, now + delay)
        {
            SequenceNumber = IsFifo ? _sequence.Next() : null,
        };
        _messages.Add(stored, now);
        return stored;
    }

    private ReceiveResult ReceiveLocked(ReceiveOptions options, SqsQueue? deadLetterQueue)
    {
        if (_isDeleted)
        {
            throw new SqsRefusal(SqsErrors.QueueDoesNotExist());
        }

        var now = time.GetUtcNow();
        Refresh(now);
        var hiddenUntil = now + (options.VisibilityTimeout ?? _settings.VisibilityTimeout);
        if (_attempts.Find(options.AttemptId, now) is { } again)
        {
            again.ForEach(message => _messages.Hide(message, hiddenUntil, now));
            _attempts.Add(options.AttemptId, again, now);
            return new ReceiveResult([.. again.Select(Hand)], null, IsAtLimit: false);
        }

        int room = Math.Min(options.Count, ReceiptRules.MaxInFlight - _messages.InFlightCount);
        var taken = _messages.Peek(room, now);
        while (deadLetterQueue is not null && MoveDead(taken, options.QueueArn, deadLetterQueue))
        {
            taken = _messages.Peek(room, now);
        }

        _messages.Serve(taken);
        taken.ForEach(message => message.Receive(now));
        taken.ForEach(message => _messages.Hide(message, hiddenUntil, now));
        _attempts.Add(options.AttemptId, taken, now);
        return new ReceiveResult([.. taken.Select(Hand)], _messages.NextVisibleAt, room <= 0);
    }

    /// <returns>Whether there were any: then others are in their place.</returns>
    private bool MoveDead(List<StoredMessage> messages, string queueArn, SqsQueue deadLetterQueue)
    {
        int maxReceiveCount = _settings.RedrivePolicy?.MaxReceiveCount ?? int.MaxValue;
        var dead = messages.FindAll(message => message.ReceiveCount >= maxReceiveCount);
        foreach (var message in dead)
        {
            _messages.Remove(message);
            deadLetterQueue.Accept(message, queueArn, asNew: false);
        }

        return dead.Count > 0;
    }

    private ReceivedMessage Hand(StoredMessage message) => new(
        message, new ReceiptHandle(_id, message.Id, message.ReceiveCount).ToString(), message.ReceiveCount, message.FirstReceivedAt!.Value); // it was received

    /// <summary>Drops what has expired, and shows what is due.</summary>
    private void Refresh(DateTimeOffset now)
    {
        while (_messages.Oldest is { } oldest && now - oldest.SentAt >= _settings.MessageRetentionPeriod)
        {
            _messages.Remove(oldest);
        }

        _messages.ShowDue(now);
    }

    private SqsError? Parse(string text, out ReceiptHandle handle) =>
        ReceiptHandle.TryParse(text, out handle) && handle.QueueId == _id ? null : SqsErrors.ReceiptHandleIsInvalid(text);

    /// <summary>On a standard queue a handle outlives its visibility timeout; on a FIFO queue it does not.</summary>
    private bool HasExpired(ReceiptHandle handle, StoredMessage message) =>
        IsFifo && (handle.ReceiveCount != message.ReceiveCount || !message.IsInFlight);
}
