namespace TypedSqs.Batching;

/// <summary>A standard queue: the oldest goes first, and nobody waits for anybody.</summary>
internal sealed class StandardBacklog : Backlog
{
    private readonly LinkedList<Entry> _ready = new();

    public override TimeSpan Propose(Plan plan)
    {
        for (var node = _ready.First; node is not null && plan.TryAdd(node.Value);)
        {
            node = node.Next;
        }

        return _ready.First?.Value.EnteredAt ?? TimeSpan.Zero;
    }

    /// <summary>From the head on, for what comes back is old; a new entry is at once behind the last one.</summary>
    public override void Put(Entry entry, TimeSpan now)
    {
        entry.Place = Place.Ready;
        if (_ready.Last is not { } last || last.Value.Number < entry.Number)
        {
            _ready.AddLast(entry.Spot);
            return;
        }

        var node = _ready.First!; // not empty: it has a last one
        while (node.Value.Number < entry.Number)
        {
            node = node.Next!; // the last one is younger
        }

        _ready.AddBefore(node, entry.Spot);
    }

    public override void Claim(Entry entry, TimeSpan now) => Leave(entry, Place.Claimed);

    public override void Delay(Entry entry, TimeSpan now) => Leave(entry, Place.Delayed);

    public override void Remove(Entry entry, TimeSpan now) => Leave(entry, Place.Gone);

    private void Leave(Entry entry, Place place)
    {
        if (entry.Place == Place.Ready)
        {
            _ready.Remove(entry.Spot);
        }

        entry.Place = place;
    }
}
