namespace TypedSqs.Batching;

/// <summary>A standard queue: the oldest goes first, and nobody waits for anybody.</summary>
internal sealed class StandardBacklog : Backlog
{
    private readonly Chain<ChainLinks.BySpot> _ready = new();

    public override TimeSpan Propose(Plan plan)
    {
        for (var entry = _ready.First; entry is not null && plan.TryAdd(entry);)
        {
            entry = entry.Spot.Next;
        }

        return _ready.First?.EnteredAt ?? TimeSpan.Zero;
    }

    /// <summary>From the head on, for what comes back is old; a new entry is at once behind the last one.</summary>
    public override void Put(Entry entry, TimeSpan now)
    {
        entry.Place = Place.Ready;
        if (_ready.Last is not { } last || last.Number < entry.Number)
        {
            _ready.AddLast(entry);
            return;
        }

        var younger = _ready.First!; // not empty: it has a last one
        while (younger.Number < entry.Number)
        {
            younger = younger.Spot.Next!; // the last one is younger
        }

        _ready.AddBefore(younger, entry);
    }

    public override void Claim(Entry entry, TimeSpan now) => Leave(entry, Place.Claimed);

    public override void Delay(Entry entry, TimeSpan now) => Leave(entry, Place.Delayed);

    public override void Remove(Entry entry, TimeSpan now) => Leave(entry, Place.Gone);

    private void Leave(Entry entry, Place place)
    {
        if (entry.Place == Place.Ready)
        {
            _ready.Remove(entry);
        }

        entry.Place = place;
    }
}
