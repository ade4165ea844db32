namespace TypedSqs.Local;

internal sealed class CancelMessageMoveTask : IOperation
{
    public string Name => nameof(CancelMessageMoveTask);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        if (MoveTasks.ParseHandle(context.Required("TaskHandle")) is not var (id, sourceArn))
        {
            throw new SqsRefusal(SqsErrors.InvalidParameterValue("Value for parameter TaskHandle is invalid."));
        }

        _ = MoveTaskRules.FindSource(context.Account, sourceArn);
        // Only a task that runs can be cancelled.
        var task = context.Account.MoveTasks.Find(id) is { IsRunning: true } running
            ? running
            : throw new SqsRefusal(SqsErrors.ResourceNotFound("Task does not exist."));
        task.Cancel();
        context.Answer.WriteNumber("ApproximateNumberOfMessagesMoved", task.Moved);
        return ValueTask.CompletedTask;
    }
}
