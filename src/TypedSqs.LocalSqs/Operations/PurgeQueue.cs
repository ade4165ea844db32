namespace TypedSqs.Local;

internal sealed class PurgeQueue : IOperation
{
    public string Name => nameof(PurgeQueue);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        SqsRefusal.ThrowIf(context.Queue().Purge());
        return ValueTask.CompletedTask;
    }
}
