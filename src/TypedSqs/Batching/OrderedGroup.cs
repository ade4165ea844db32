namespace TypedSqs.Batching;

/// <summary>A message group of a FIFO queue, as the messages of a batch name it. On a standard queue a group is a tenant, and orders nothing.</summary>
internal readonly record struct OrderedGroup(string Queue, string Id);
