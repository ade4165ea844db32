namespace TypedSqs.Local;

internal sealed class StartMessageMoveTask : IOperation
{
    public string Name => nameof(StartMessageMoveTask);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var account = context.Account;
        string? destinationArn = context.Request.Text("DestinationArn");
        int? maxPerSecond = context.Request.Integer("MaxNumberOfMessagesPerSecond");
        SqsRefusal.ThrowIf(ParameterRules.MaxNumberOfMessagesPerSecond(maxPerSecond));

        var source = MoveTaskRules.FindSource(account, context.Required("SourceArn"));
        if (!account.SourcesOf(source).Any())
        {
            throw new SqsRefusal(SqsErrors.InvalidParameterValue("Source queue must be configured as a Dead Letter Queue."));
        }

        SqsRefusal.ThrowIf(MoveTaskRules.DestinationFits(account, source, destinationArn));
        var task = new MoveTask(account, source, destinationArn, maxPerSecond);
        SqsRefusal.ThrowIf(account.MoveTasks.Start(task));
        context.Answer.WriteString("TaskHandle", MoveTasks.HandleOf(task));
        return ValueTask.CompletedTask;
    }
}
