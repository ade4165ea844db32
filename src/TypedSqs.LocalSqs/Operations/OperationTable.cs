using System.Collections.Frozen;

namespace TypedSqs.Local;

/// <summary>The operations that are answered.</summary>
internal static class OperationTable
{
    private static readonly FrozenDictionary<string, IOperation> ByName = new IOperation[]
    {
        new CreateQueue(), new GetQueueUrl(), new ListQueues(), new DeleteQueue(), new PurgeQueue(),
        new GetQueueAttributes(), new SetQueueAttributes(),
        new SendMessage(), new SendMessageBatch(), new ReceiveMessage(),
        new DeleteMessage(), new DeleteMessageBatch(),
        new ChangeMessageVisibility(), new ChangeMessageVisibilityBatch(),
        new ListDeadLetterSourceQueues(), new StartMessageMoveTask(), new ListMessageMoveTasks(), new CancelMessageMoveTask(),
        new TagQueue(), new UntagQueue(), new ListQueueTags(), new AddPermission(), new RemovePermission(),
    }.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>In ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static IOperation? Find(string name) => ByName.GetValueOrDefault(name);
}
