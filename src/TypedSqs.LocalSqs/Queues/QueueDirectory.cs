namespace TypedSqs.Local;

/// <summary>The queues of the account, by name.</summary>
internal sealed class QueueDirectory(TimeProvider time)
{
    private static readonly TimeSpan DeletionInterval = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, SqsQueue> _queues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _deletedAt = new(StringComparer.Ordinal);

    /// <summary>Creates a queue. The same queue with the same attributes can be created again; another one of its name cannot.</summary>
    public SqsError? Create(string name, bool isFifo, IReadOnlyDictionary<string, string> attributes, IReadOnlyDictionary<string, string> tags)
    {
        lock (_lock)
        {
            if (_queues.TryGetValue(name, out var existing))
            {
                var values = existing.Settings.Values;
                string? different = attributes.Keys.FirstOrDefault(key => values.GetValueOrDefault(key, "") != attributes[key]);
                return different is null ? null : SqsErrors.QueueNameExists(different);
            }

            if (_deletedAt.TryGetValue(name, out var deletedAt) && time.GetUtcNow() - deletedAt < DeletionInterval)
            {
                return SqsErrors.QueueDeletedRecently();
            }

            var queue = new SqsQueue(name, QueueSettings.Create(isFifo, attributes), time);
            SqsRefusal.ThrowIf(queue.Tags.Set(tags));
            _queues.Add(name, queue);
            return null;
        }
    }

    public SqsQueue? Find(string name)
    {
        lock (_lock)
        {
            return _queues.GetValueOrDefault(name);
        }
    }

    /// <summary>The names in ordinal order.</summary>
    public IReadOnlyList<string> Names()
    {
        lock (_lock)
        {
            return [.. _queues.Keys];
        }
    }

    /// <summary>In the ordinal order of their names.</summary>
    public IReadOnlyList<SqsQueue> All()
    {
        lock (_lock)
        {
            return [.. _queues.Values];
        }
    }

    public bool Delete(string name)
    {
        SqsQueue? queue;
        lock (_lock)
        {
            if (!_queues.Remove(name, out queue))
            {
                return false;
            }

            _deletedAt[name] = time.GetUtcNow();
        }

        queue.MarkDeleted();
        return true;
    }
}
