namespace TypedSqs.Local;

/// <summary>
/// What FIFO receivers that named their attempt got in the last five minutes. Who lost the answer asks again, and gets the same
/// messages under the same handles, unless something has happened to one of them since.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html</remarks>
internal sealed class ReceiveAttempts
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset EndsAt)> _ends = new();

    /// <summary>The messages of an attempt, if it can be repeated.</summary>
    public List<StoredMessage>? Find(string? id, DateTimeOffset now)
    {
        while (_ends.TryPeek(out var oldest) && oldest.EndsAt <= now)
        {
            _ends.Dequeue();
            if (_attempts.TryGetValue(oldest.Id, out var ended) && ended.EndsAt <= now)
            {
                _attempts.Remove(oldest.Id);
            }
        }

        return id is not null && _attempts.TryGetValue(id, out var attempt) && attempt.Received.TrueForAll(IsAsItWas)
            ? attempt.Received.ConvertAll(received => received.Message)
            : null;
    }

    public void Add(string? id, List<StoredMessage> messages, DateTimeOffset now)
    {
        if (id is null || messages.Count == 0)
        {
            return;
        }

        _attempts[id] = new Attempt(messages.ConvertAll(message => (message, message.Reschedules)), now + Length);
        _ends.Enqueue((id, now + Length));
    }

    private static bool IsAsItWas((StoredMessage Message, int Reschedules) received) =>
        !received.Message.IsGone && received.Message.IsInFlight && received.Message.Reschedules == received.Reschedules;

    private sealed record Attempt(List<(StoredMessage Message, int Reschedules)> Received, DateTimeOffset EndsAt);
}
