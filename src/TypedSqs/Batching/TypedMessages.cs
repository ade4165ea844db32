namespace TypedSqs.Batching;

/// <summary>Messages of one type, and so of one queue.</summary>
internal sealed class TypedMessages<T>(MessageChecker checker, string? queue) : BatchSource<T>
    where T : IQueueMessage<T>
{
    private readonly SendOptions? _options = queue is null ? null : new SendOptions { Queue = queue };

    public override CheckedMessage Check(T message, ref OrderedGroup? group)
    {
        string? groupId = null;
        try
        {
            return checker.Check(message, _options, ref groupId);
        }
        finally
        {
            group = OrderedGroup.Of(route: null, groupId, T.Contract.IsFifo); // there is one queue, which need not be told from others
        }
    }
}
