namespace TypedSqs.Local;

internal sealed class RemovePermission : IOperation
{
    public string Name => nameof(RemovePermission);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        string label = context.Required("Label");
        SqsRefusal.ThrowIf(queue.ChangePolicy(policy => QueuePolicy.Remove(policy, label)));
        return ValueTask.CompletedTask;
    }
}
