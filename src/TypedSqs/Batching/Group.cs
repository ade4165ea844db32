namespace TypedSqs.Batching;

/// <summary>The entries of one message group of a FIFO queue, oldest first, whether they wait, are claimed or are delayed.</summary>
internal sealed class Group
{
    public Group(string id)
    {
        Id = id;
        Turn = new LinkedListNode<Group>(this);
    }

    public string Id { get; }

    public Chain<ChainLinks.BySpot> Entries { get; } = new();

    /// <summary>Its node among the groups that can give an entry to the next request.</summary>
    public LinkedListNode<Group> Turn { get; }

    public TimeSpan ReadySince { get; set; }

    /// <summary>Entries that a request has. Only the first ones of the group can be.</summary>
    public int Claimed { get; set; }

    /// <summary>Entries that wait to be tried again; what is behind them waits too.</summary>
    public int Delayed { get; set; }

    /// <summary>Until when nothing is sent after a failure; <see langword="null"/> while it is not paused.</summary>
    public TimeSpan? PausedUntil { get; set; }

    /// <summary>Whether nothing is ever sent again: an explicit batch remembers its failures to its end.</summary>
    public bool IsStopped { get; set; }

    public bool CanGo => Entries.Count > 0 && Claimed == 0 && Delayed == 0 && PausedUntil is null;

    public bool IsIdle => Entries.Count == 0 && PausedUntil is null && !IsStopped;
}
