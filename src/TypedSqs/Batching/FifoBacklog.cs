namespace TypedSqs.Batching;

/// <summary>
/// A FIFO queue: groups take turns, and a group has one request under way or none, from the claim to the final outcome of what it claimed.
/// SQS has no check of sequence on its side, so that nothing else could keep the order over a retry.
/// </summary>
internal sealed class FifoBacklog(FifoOrder order) : Backlog
{
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly LinkedList<Group> _turns = new();
    private readonly int _perGroup = order == FifoOrder.Strict ? 1 : Plan.MaxEntries;

    /// <summary>Groups with any state at all.</summary>
    public IReadOnlyDictionary<string, Group> Groups => _groups;

    public override TimeSpan Propose(Plan plan)
    {
        for (var turn = _turns.First; turn is not null; turn = turn.Next)
        {
            var entry = turn.Value.Entries.First;
            for (var taken = 0; entry is not null && taken < _perGroup; taken++, entry = entry.Spot.Next)
            {
                if (!plan.TryAdd(entry))
                {
                    return _turns.First!.Value.ReadySince; // there is one: the loop runs over it
                }
            }
        }

        return _turns.First?.Value.ReadySince ?? TimeSpan.Zero;
    }

    public override void Put(Entry entry, TimeSpan now)
    {
        if (entry.Group is null)
        {
            entry.Group = Find(entry.Message.Part.MessageGroupId);
            entry.Group.Entries.AddLast(entry);
        }

        Move(entry, Place.Ready, now);
    }

    public override void Claim(Entry entry, TimeSpan now) => Move(entry, Place.Claimed, now);

    public override void Delay(Entry entry, TimeSpan now) => Move(entry, Place.Delayed, now);

    public override void Remove(Entry entry, TimeSpan now)
    {
        entry.Group?.Entries.Remove(entry);
        Move(entry, Place.Gone, now);
    }

    /// <summary>The group of an id, made where there is none.</summary>
    public Group Find(string id)
    {
        if (!_groups.TryGetValue(id, out var group))
        {
            group = new Group(id);
            _groups.Add(id, group);
        }

        return group;
    }

    /// <summary>Remembers a group that may have been forgotten with its last entry.</summary>
    public void Keep(Group group) => _groups.TryAdd(group.Id, group);

    /// <summary>Puts the group in its turn, takes it out, or forgets it, as its state says.</summary>
    public void Refresh(Group group, TimeSpan now)
    {
        if (!group.CanGo)
        {
            group.Turn.List?.Remove(group.Turn);
        }
        else if (group.Turn.List is null)
        {
            group.ReadySince = now;
            _turns.AddLast(group.Turn);
        }

        if (group.IsIdle)
        {
            _groups.Remove(group.Id);
        }
    }

    private void Move(Entry entry, Place place, TimeSpan now)
    {
        if (entry.Group is { } group)
        {
            group.Claimed += Step(Place.Claimed);
            group.Delayed += Step(Place.Delayed);
            entry.Place = place;
            Refresh(group, now);
        }

        entry.Place = place;

        int Step(Place counted) => (place == counted ? 1 : 0) - (entry.Place == counted ? 1 : 0);
    }
}
