namespace TypedSqs.Batching;

/// <summary>The entries that wait to be tried again, by when they are due, then by age. One that went away is passed over when its time comes.</summary>
internal sealed class Delays
{
    private readonly PriorityQueue<Entry, (TimeSpan Due, long Number)> _queue = new();

    public TimeSpan? NextDue
    {
        get
        {
            SkipGone();
            return _queue.TryPeek(out _, out var next) ? next.Due : null;
        }
    }

    public void Add(Entry entry, TimeSpan due) => _queue.Enqueue(entry, (due, entry.Number));

    public bool TryTake(TimeSpan now, out Entry? entry)
    {
        SkipGone();
        entry = null;
        return _queue.TryPeek(out _, out var next) && next.Due <= now && _queue.TryDequeue(out entry, out _);
    }

    private void SkipGone()
    {
        while (_queue.TryPeek(out var entry, out _) && entry.Place != Place.Delayed)
        {
            _queue.Dequeue();
        }
    }
}
