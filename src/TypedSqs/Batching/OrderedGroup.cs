namespace TypedSqs.Batching;

/// <summary>A message group of a FIFO queue. On a standard queue a group is a tenant, and orders nothing.</summary>
/// <param name="Route">A way to the queue; <see langword="null"/> where there is only one queue.</param>
/// <param name="Id">The message group id.</param>
internal readonly record struct OrderedGroup(QueueRoute? Route, string Id)
{
    /// <summary><see langword="null"/> where there is no group.</summary>
    public static OrderedGroup? Of(QueueRoute? route, string? groupId, bool isFifo) =>
        isFifo && groupId is not null ? new OrderedGroup(route, groupId) : null;
}
