namespace TypedSqs.Local;

internal sealed class AddPermission : IOperation
{
    public string Name => nameof(AddPermission);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        string label = context.Required("Label");
        var accounts = context.Request.Texts("AWSAccountIds");
        var actions = context.Request.Texts("Actions");
        string arn = context.Account.ArnOf(queue.Name);
        SqsRefusal.ThrowIf(
            PermissionRules.Check(label, accounts, actions)
            ?? queue.ChangePolicy(policy => QueuePolicy.Add(policy, arn, label, accounts, actions)));
        return ValueTask.CompletedTask;
    }
}
