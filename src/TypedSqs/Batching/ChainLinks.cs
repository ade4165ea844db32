namespace TypedSqs.Batching;

/// <summary>The neighbours of an entry in a chain.</summary>
internal struct ChainLinks
{
    public Entry? Previous;

    public Entry? Next;

    /// <summary>The chain of all that are not final, by age.</summary>
    public readonly struct ByAge : IChainLinks
    {
        public static ref ChainLinks Of(Entry entry) => ref entry.Age;
    }

    /// <summary>The chain where an entry waits: for room, for a request, or in its group.</summary>
    public readonly struct BySpot : IChainLinks
    {
        public static ref ChainLinks Of(Entry entry) => ref entry.Spot;
    }
}
