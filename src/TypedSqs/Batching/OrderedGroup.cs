namespace TypedSqs.Batching;

/// <summary>A message group of a FIFO queue, however messages spell the queue. On a standard queue a group is a tenant, and orders nothing.</summary>
internal readonly record struct OrderedGroup(QueueIdentity Queue, string Id)
{
    /// <summary><see langword="null"/> where there is no group.</summary>
    public static OrderedGroup? Of(QueueIdentity queue, string? groupId, bool isFifo) =>
        isFifo && groupId is not null ? new OrderedGroup(queue, groupId) : null;
}
