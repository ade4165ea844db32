namespace TypedSqs.Local;

internal sealed class DeleteQueue : IOperation
{
    public string Name => nameof(DeleteQueue);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        context.Account.Queues.Delete(context.Queue().Name);
        return ValueTask.CompletedTask;
    }
}
