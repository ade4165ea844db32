namespace TypedSqs.Testing.Recording;

/// <summary>A message group of a FIFO queue. On a standard queue a group is a tenant, and orders nothing.</summary>
/// <param name="Queue">The queue, as it was named.</param>
/// <param name="Id">The message group id.</param>
internal readonly record struct OrderedGroup(string Queue, string Id)
{
    /// <summary><see langword="null"/> where there is no group.</summary>
    public static OrderedGroup? Of(string queue, string? groupId, bool isFifo) => isFifo && groupId is not null ? new OrderedGroup(queue, groupId) : null;
}
