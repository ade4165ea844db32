namespace TypedSqs.Local;

internal sealed class ListDeadLetterSourceQueues : IOperation
{
    public string Name => nameof(ListDeadLetterSourceQueues);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var names = context.Account.SourcesOf(context.Queue()).Select(queue => queue.Name);
        // The only answer of the model with a required list, and in camel case.
        QueuePage.Read(context.Request, names).WriteUrls(context, "queueUrls");
        return ValueTask.CompletedTask;
    }
}
