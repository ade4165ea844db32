namespace TypedSqs.Local;

internal sealed class ReceiveMessage : IOperation
{
    private const string AttemptId = "ReceiveRequestAttemptId";

    public string Name => nameof(ReceiveMessage);

    public bool Waits => true;

    public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var queue = context.Queue();
        int? count = request.Integer("MaxNumberOfMessages");
        int? waitSeconds = request.Integer("WaitTimeSeconds");
        int? visibilitySeconds = request.Integer("VisibilityTimeout");
        string? attemptId = request.Text(AttemptId);
        SqsRefusal.ThrowIf(
            ParameterRules.MaxNumberOfMessages(count)
            ?? ParameterRules.WaitTimeSeconds(waitSeconds)
            ?? ParameterRules.VisibilityTimeout(visibilitySeconds)
            ?? ParameterRules.ReceiveRequestAttemptId(attemptId, queue.IsFifo));
        var writer = new ReceivedMessageWriter(
            new AttributeFilter(request.Texts("MessageAttributeNames")),
            [.. request.Texts("AttributeNames"), .. request.Texts("MessageSystemAttributeNames")]);

        var wait = Seconds(waitSeconds) ?? queue.Settings.ReceiveMessageWaitTime;
        var options = new ReceiveOptions(count ?? 1, Seconds(visibilitySeconds), attemptId, context.Account.ArnOf(queue.Name));
        var received = await LongPoll.ReceiveAsync(context.Account, queue, options, wait, cancellationToken).ConfigureAwait(false);
        // Documented: only a short poll of a standard queue is told.
        if (received.IsAtLimit && !queue.IsFifo && wait == TimeSpan.Zero)
        {
            throw new SqsRefusal(ReceiptRules.TooManyInFlight());
        }

        if (received.Messages.Count == 0)
        {
            return;
        }

        context.Answer.WriteStartArray("Messages");
        var number = 0;
        foreach (var message in received.Messages)
        {
            writer.Write(context.Answer, message, context.Faults.DigestOf(message.Message.Content.Body, ++number));
        }

        context.Answer.WriteEndArray();
    }

    private static TimeSpan? Seconds(int? value) => value is null ? null : TimeSpan.FromSeconds(value.Value);
}
