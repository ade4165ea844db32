namespace TypedSqs.Testing.Recording;

/// <summary>Takes messages in the order in which they come, from any thread.</summary>
internal sealed class Recorder
{
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _sent = [];
    private int _count;

    public Func<SentMessage, TypedSqsException?>? Failure { get; set; }

    /// <summary>A copy, which does not change while somebody looks at it.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    /// <returns>What the message fails with; <see langword="null"/> where it has its receipt.</returns>
    public TypedSqsException? Take(SentMessage message)
    {
        // Outside of the lock: it is the test's code.
        if (Failure?.Invoke(message) is { } failure)
        {
            return failure;
        }

        lock (_lock)
        {
            _count++;
            var sequenceNumber = message.IsFifo ? FormattableString.Invariant($"{_count:D20}") : null;
            message.Receipt = new SendReceipt(FormattableString.Invariant($"id-{_count}"), sequenceNumber, message.SizeBytes);
            _sent.Add(message);
            return null;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _sent.Clear();
        }
    }
}
