namespace TypedSqs.Local;

internal sealed class UntagQueue : IOperation
{
    public string Name => nameof(UntagQueue);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var keys = context.Request.Texts("TagKeys");
        SqsRefusal.ThrowIf(keys.Count == 0 ? SqsErrors.MissingParameter("TagKeys") : null);
        queue.Tags.Remove(keys);
        return ValueTask.CompletedTask;
    }
}
