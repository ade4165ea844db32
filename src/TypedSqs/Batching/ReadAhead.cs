namespace TypedSqs.Batching;

/// <summary>What was read of a stream and is not handed out, in order and within bounds.</summary>
internal sealed class ReadAhead<T>(int maxMessages, long maxBytes)
{
    private readonly Queue<BatchItem<T>> _items = new();
    private long _bytes;

    public int Count => _items.Count;

    /// <summary>How many there were.</summary>
    public long Total { get; private set; }

    public BatchItem<T> First => _items.Peek();

    public bool HasRoom => _items.Count < maxMessages && _bytes < maxBytes;

    public void Add(BatchItem<T> item)
    {
        _items.Enqueue(item);
        _bytes += item.SizeBytes;
        Total++;
    }

    public BatchItem<T> Take()
    {
        var item = _items.Dequeue();
        _bytes -= item.SizeBytes;
        return item;
    }

    /// <summary>Nobody asks for the outcomes any more: a failure among them is not an unobserved one.</summary>
    public void Forget()
    {
        while (_items.TryDequeue(out var item))
        {
            _ = item.Done.Exception;
        }
    }
}
