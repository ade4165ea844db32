namespace TypedSqs.Local;

internal sealed class ReceiveMessage : IOperation
{
    public string Name => nameof(ReceiveMessage);

    public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var queue = context.Queue();
        int? count = request.Integer("MaxNumberOfMessages");
        int? waitSeconds = request.Integer("WaitTimeSeconds");
        int? visibilitySeconds = request.Integer("VisibilityTimeout");
        SqsRefusal.ThrowIf(
            ParameterRules.MaxNumberOfMessages(count)
            ?? ParameterRules.WaitTimeSeconds(waitSeconds)
            ?? ParameterRules.VisibilityTimeout(visibilitySeconds));
        var writer = new ReceivedMessageWriter(
            new AttributeFilter(request.Texts("MessageAttributeNames")),
            [.. request.Texts("AttributeNames"), .. request.Texts("MessageSystemAttributeNames")]);

        var received = await LongPoll.ReceiveAsync(
            queue,
            count ?? 1,
            Seconds(visibilitySeconds),
            Seconds(waitSeconds) ?? queue.Settings.ReceiveMessageWaitTime,
            context.Account.Time,
            cancellationToken).ConfigureAwait(false);
        if (received.Count == 0)
        {
            return;
        }

        context.Answer.WriteStartArray("Messages");
        foreach (var message in received)
        {
            writer.Write(context.Answer, message);
        }

        context.Answer.WriteEndArray();
    }

    private static TimeSpan? Seconds(int? value) => value is null ? null : TimeSpan.FromSeconds(value.Value);
}
