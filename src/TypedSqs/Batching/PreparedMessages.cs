namespace TypedSqs.Batching;

/// <summary>Messages that come from a store: of any types, for any queues.</summary>
internal sealed class PreparedMessages(MessageChecker checker, string? queue) : BatchSource<PreparedMessage>
{
    public override CheckedMessage Check(PreparedMessage message, ref OrderedGroup? group) => checker.Check(message, queue, ref group);
}
