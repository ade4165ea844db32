using System.Security.Cryptography;
using System.Text;

namespace TypedSqs.Local;

/// <summary>One queue. What reaches it has passed the rules; one lock guards its messages.</summary>
internal sealed class SqsQueue(string name, QueueSettings settings, TimeProvider time)
{
    private static readonly TimeSpan PurgeInterval = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Guid _id = Guid.NewGuid();
    private readonly IMessageStore _messages = settings.IsFifo ? new FifoMessages() : new StandardMessages();
    private readonly DeduplicationWindow _accepted = new();
    private readonly SequenceNumbers _sequence = new();
    private QueueSettings _settings = settings;
    private long _order;
    private bool _isDeleted;
    private DateTimeOffset? _purgedAt;
    private DateTimeOffset _oldestSentAt = DateTimeOffset.MaxValue;

    public string Name => name;

    /// <summary>Never changes.</summary>
    public bool IsFifo { get; } = settings.IsFifo;

    public QueueSettings Settings => Volatile.Read(ref _settings);

    public DateTimeOffset CreatedAt { get; } = time.GetUtcNow();

    public DateTimeOffset ModifiedAt { get; private set; } = time.GetUtcNow();

    /// <summary>Raised whenever a receiver that found nothing should look again.</summary>
    public ChangeSignal Changed { get; } = new();

    public void Change(IReadOnlyDictionary<string, string> changes)
    {
        lock (_lock)
        {
            Volatile.Write(ref _settings, _settings.With(changes));
            ModifiedAt = time.GetUtcNow();
        }
    }

    /// <summary>Takes a message in. For a duplicate it returns the message that came first.</summary>
    public StoredMessage Send(OutgoingMessage message)
    {
        StoredMessage stored;
        lock (_lock)
        {
            var now = time.GetUtcNow();
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

    /// <summary>Hands out up to <paramref name="count"/> messages, and says when the next one may become visible by itself.</summary>
    public (IReadOnlyList<ReceivedMessage> Received, DateTimeOffset? NextVisibleAt) Receive(int count, TimeSpan? visibilityTimeout)
    {
        lock (_lock)
        {
            if (_isDeleted)
            {
                throw new SqsRefusal(SqsErrors.QueueDoesNotExist());
            }

            var now = time.GetUtcNow();
            DropExpired(now);
            var taken = _messages.Take(count, now);
            var received = new List<ReceivedMessage>(taken.Count);
            foreach (var message in taken)
            {
                var firstReceivedAt = message.Receive(now, visibilityTimeout ?? _settings.VisibilityTimeout);
                _messages.Reschedule(message);
                var handle = new ReceiptHandle(_id, message.Id, message.ReceiveCount);
                received.Add(new ReceivedMessage(message, handle.ToString(), message.ReceiveCount, firstReceivedAt));
            }

            return (received, _messages.NextVisibleAt);
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

            if (!_messages.TryGet(handle.MessageId, out var message) || handle.ReceiveCount != message.ReceiveCount)
            {
                return ReceiptRules.NotAvailable(receiptHandle);
            }

            if (HasExpired(handle, message))
            {
                return ReceiptRules.Expired(receiptHandle);
            }

            message.HideUntil(time.GetUtcNow() + timeout);
            _messages.Reschedule(message);
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
            _messages.Clear();
            // Recorded of SQS: what was purged can be sent again.
            _accepted.Clear();
            return null;
        }
    }

    /// <summary>How many messages can be received, are with a receiver, and are delayed.</summary>
    public (int Visible, int InFlight, int Delayed) Count()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            DropExpired(now);
            int inFlight = _messages.All.Count(message => message.IsInFlight(now));
            int hidden = _messages.All.Count(message => message.VisibleAt > now);
            return (_messages.All.Count() - hidden, inFlight, hidden - inFlight);
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
        _messages.Add(stored);
        _oldestSentAt = now < _oldestSentAt ? now : _oldestSentAt;
        return stored;
    }

    private void DropExpired(DateTimeOffset now)
    {
        // Looks at the messages only when one of them can have expired.
        if (now - _oldestSentAt < _settings.MessageRetentionPeriod)
        {
            return;
        }

        foreach (var expired in _messages.All.Where(message => now - message.SentAt >= _settings.MessageRetentionPeriod).ToList())
        {
            _messages.Remove(expired);
        }

        _oldestSentAt = _messages.All.Select(message => message.SentAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
    }

    private SqsError? Parse(string text, out ReceiptHandle handle) =>
        ReceiptHandle.TryParse(text, out handle) && handle.QueueId == _id ? null : SqsErrors.ReceiptHandleIsInvalid(text);

    /// <summary>On a standard queue a handle outlives its visibility timeout; on a FIFO queue it does not.</summary>
    private bool HasExpired(ReceiptHandle handle, StoredMessage message) =>
        IsFifo && (handle.ReceiveCount != message.ReceiveCount || !message.IsInFlight(time.GetUtcNow()));
}
