namespace TypedSqs.Batching;

/// <summary>Messages of one type, and so of one queue.</summary>
internal sealed class TypedMessages<T>(MessageChecker checker, string? queue) : BatchSource<T>
    where T : IQueueMessage<T>
{
    private readonly SendOptions? _options = queue is null ? null : new SendOptions { Queue = queue };

    public override CheckedMessage Check(T message, ref OrderedGroup? group) => checker.Check(message, _options, ref group);
}
