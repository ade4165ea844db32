namespace TypedSqs.Local;

/// <summary>What a FIFO queue has accepted in the last five minutes, whether or not it has been received and deleted since.</summary>
internal sealed class DeduplicationWindow
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string? GroupId, string DeduplicationId), StoredMessage> _accepted = [];
    private readonly Queue<((string?, string) Key, DateTimeOffset EndsAt)> _ends = new();

    /// <summary>The message of which one with these ids is a duplicate. Without a group, the whole queue is the scope.</summary>
    public StoredMessage? Find(string? groupId, string deduplicationId, DateTimeOffset now)
    {
        while (_ends.TryPeek(out var oldest) && oldest.EndsAt <= now)
        {
            _accepted.Remove(_ends.Dequeue().Key);
        }

        return _accepted.GetValueOrDefault((groupId, deduplicationId));
    }

    public void Add(string? groupId, string deduplicationId, StoredMessage message, DateTimeOffset now)
    {
        var key = (groupId, deduplicationId);
        _accepted.Add(key, message);
        _ends.Enqueue((key, now + Length));
    }

    public void Clear()
    {
        _accepted.Clear();
        _ends.Clear();
    }
}
