namespace TypedSqs.Batching;

/// <summary>What is accepted and not final, in the order in which it may be sent. All calls are made under the lane's lock.</summary>
internal abstract class Backlog
{
    /// <summary>Fills an empty plan with what may be sent next. Nothing changes by it.</summary>
    /// <returns>Since when the plan's first entry could be sent.</returns>
    public abstract TimeSpan Propose(Plan plan);

    /// <summary>Takes in an accepted entry, or makes one that comes back from a request or a delay ready again, at its old place.</summary>
    public abstract void Put(Entry entry, TimeSpan now);

    /// <summary>A request takes the entry.</summary>
    public abstract void Claim(Entry entry, TimeSpan now);

    /// <summary>The entry keeps its place and is not ready.</summary>
    public abstract void Delay(Entry entry, TimeSpan now);

    /// <summary>The entry leaves, wherever it is.</summary>
    public abstract void Remove(Entry entry, TimeSpan now);
}
