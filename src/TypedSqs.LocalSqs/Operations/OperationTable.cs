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
    }.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    public static IOperation? Find(string name) => ByName.GetValueOrDefault(name);
}
