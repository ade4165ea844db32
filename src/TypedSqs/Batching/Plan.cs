namespace TypedSqs.Batching;

/// <summary>What the next request would carry: entries in order, within the limits of SQS by count and by exact bytes.</summary>
internal sealed class Plan
{
    public const int MaxEntries = 10;

    private readonly Entry[] _entries = new Entry[MaxEntries];
    private int _bytes;

    public int Count { get; private set; }

    /// <summary>Whether waiting could not make the request larger.</summary>
    public bool IsFull { get; private set; }

    public Entry First => _entries[0];

    /// <summary>Takes the entry where it fits. What does not fit ends the plan: nothing overtakes it.</summary>
    public bool TryAdd(Entry entry)
    {
        var bytes = entry.Message.SizeBytes + entry.Message.ReservedBytes;
        if (Count > 0 && _bytes + bytes > SqsLimits.MaxMessageBytes)
        {
            IsFull = true;
            return false;
        }

        _entries[Count++] = entry;
        _bytes += bytes;
        IsFull = Count == MaxEntries;
        return !IsFull;
    }

    /// <summary>Hands out the entries; the plan is empty then.</summary>
    public Entry[] Take()
    {
        var entries = _entries.AsSpan(0, Count).ToArray();
        Clear();
        return entries;
    }

    public void Clear()
    {
        Array.Clear(_entries, 0, Count);
        (Count, _bytes, IsFull) = (0, 0, false);
    }
}
