namespace TypedSqs.Local;

internal sealed class SetQueueAttributes : IOperation
{
    public string Name => nameof(SetQueueAttributes);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        SqsRefusal.ThrowIf(
            QueueAttributeRules.Check(context.Request.TextMap("Attributes"), queue.IsFifo, out var changes)
            ?? QueueAttributeRules.CheckTogether(queue.Settings.With(changes))
            ?? RedriveRules.Check(context.Account, queue.Name, queue.IsFifo, changes));
        queue.Change(changes);
        return ValueTask.CompletedTask;
    }
}
