namespace TypedSqs.Local;

internal sealed class ListQueueTags : IOperation
{
    public string Name => nameof(ListQueueTags);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var tags = context.Queue().Tags.All();
        if (tags.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        context.Answer.WriteStartObject("Tags");
        foreach (var (key, value) in tags)
        {
            context.Answer.WriteString(key, value);
        }

        context.Answer.WriteEndObject();
        return ValueTask.CompletedTask;
    }
}
