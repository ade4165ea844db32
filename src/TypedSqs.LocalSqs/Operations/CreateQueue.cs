namespace TypedSqs.Local;

internal sealed class CreateQueue : IOperation
{
    public string Name => nameof(CreateQueue);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        string name = context.Required("QueueName");
        SqsRefusal.ThrowIf(Create(context.Account, name, context.Request.TextMap("Attributes"), context.Request.TextMap("tags")));
        context.Answer.WriteString("QueueUrl", context.UrlOf(name));
        return ValueTask.CompletedTask;
    }

    public static SqsError? Create(
        SqsAccount account, string name, IReadOnlyDictionary<string, string> attributes, IReadOnlyDictionary<string, string> tags)
    {
        bool isFifo = "true".Equals(attributes.GetValueOrDefault(QueueAttribute.FifoQueue), StringComparison.OrdinalIgnoreCase);
        return QueueNameRules.Check(name, isFifo)
            ?? QueueAttributeRules.Check(attributes, isFifo, out var canonical)
            ?? QueueAttributeRules.CheckTogether(QueueSettings.Create(isFifo, canonical))
            ?? RedriveRules.Check(account, name, isFifo, canonical)
            ?? account.Queues.Create(name, isFifo, canonical, tags);
    }
}
