namespace TypedSqs.Local;

internal sealed class ChangeMessageVisibilityBatch : IOperation
{
    public string Name => nameof(ChangeMessageVisibilityBatch);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        ReceiptBatch.Execute(
            context, "ChangeMessageVisibilityBatchRequestEntry", entry => ChangeMessageVisibility.Read(queue, entry));
        return ValueTask.CompletedTask;
    }
}
