namespace TypedSqs.Local;

internal sealed class DeleteMessageBatch : IOperation
{
    public string Name => nameof(DeleteMessageBatch);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        ReceiptBatch.Execute(context, "DeleteMessageBatchRequestEntry", entry => DeleteMessage.Read(queue, entry));
        return ValueTask.CompletedTask;
    }
}
