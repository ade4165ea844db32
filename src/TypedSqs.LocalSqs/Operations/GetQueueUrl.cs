namespace TypedSqs.Local;

internal sealed class GetQueueUrl : IOperation
{
    public string Name => nameof(GetQueueUrl);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        string name = context.Required("QueueName");
        bool isOwn = context.Request.Text("QueueOwnerAWSAccountId") is not { } owner || context.Account.IsOwnAccount(owner);
        if (!isOwn || context.Account.Queues.Find(name) is null)
        {
            throw new SqsRefusal(SqsErrors.QueueDoesNotExist());
        }

        context.Answer.WriteString("QueueUrl", context.UrlOf(name));
        return ValueTask.CompletedTask;
    }
}
