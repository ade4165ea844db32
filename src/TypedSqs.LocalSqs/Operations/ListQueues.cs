namespace TypedSqs.Local;

internal sealed class ListQueues : IOperation
{
    public string Name => nameof(ListQueues);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        string prefix = context.Request.Text("QueueNamePrefix") ?? "";
        var names = context.Account.Queues.Names().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        var page = QueuePage.Read(context.Request, names);
        if (page.Names.Count > 0)
        {
            page.WriteUrls(context, "QueueUrls");
        }

        return ValueTask.CompletedTask;
    }
}
