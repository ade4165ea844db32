namespace TypedSqs.Batching;

/// <summary>
/// A linked list whose links are in the entries themselves: nothing is allocated to stand in it, and an entry leaves from wherever it is. Used
/// under the lane's lock.
/// </summary>
/// <typeparam name="TLinks">Which of an entry's links hold this chain.</typeparam>
internal sealed class Chain<TLinks>
    where TLinks : struct, IChainLinks
{
    public Entry? First { get; private set; }

    public Entry? Last { get; private set; }

    public int Count { get; private set; }

    public void AddLast(Entry entry) => Insert(Last, entry, next: null);

    /// <param name="next">An entry of this chain.</param>
    /// <param name="entry">One that is in no chain of these links.</param>
    public void AddBefore(Entry next, Entry entry) => Insert(TLinks.Of(next).Previous, entry, next);

    /// <param name="entry">An entry of this chain.</param>
    public void Remove(Entry entry)
    {
        ref var links = ref TLinks.Of(entry);
        Join(links.Previous, links.Next);
        links = default;
        Count--;
    }

    private void Insert(Entry? previous, Entry entry, Entry? next)
    {
        Join(previous, entry);
        Join(entry, next);
        Count++;
    }

    private void Join(Entry? left, Entry? right)
    {
        if (left is null)
        {
            First = right;
        }
        else
        {
            TLinks.Of(left).Next = right;
        }

        if (right is null)
        {
            Last = left;
        }
        else
        {
            TLinks.Of(right).Previous = left;
        }
    }
}
