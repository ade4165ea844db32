namespace TypedSqs.Local;

internal sealed class TagQueue : IOperation
{
    public string Name => nameof(TagQueue);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var tags = context.Request.TextMap("Tags");
        SqsRefusal.ThrowIf(tags.Count == 0 ? SqsErrors.MissingParameter("Tags") : queue.Tags.Set(tags));
        return ValueTask.CompletedTask;
    }
}
