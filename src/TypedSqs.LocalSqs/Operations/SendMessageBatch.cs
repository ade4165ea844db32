namespace TypedSqs.Local;

internal sealed class SendMessageBatch : IOperation
{
    public string Name => nameof(SendMessageBatch);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var settings = queue.Settings;
        var entries = context.Request.Objects("Entries").Select(entry => (Id: entry.Text("Id") ?? "", Members: entry)).ToList();
        SqsRefusal.ThrowIf(BatchRules.Check([.. entries.Select(entry => entry.Id)], "SendMessageBatchRequestEntry"));

        var messages = entries.Select(entry => (entry.Id, Message: MessageReader.Read(entry.Members, context.TraceHeader, entry.Id))).ToList();
        SqsRefusal.ThrowIf(SendBatchRules.Check([.. messages.Select(entry => entry.Message)], settings));

        var results = new BatchResults(context.Answer, context.Faults);
        var count = 0;
        foreach (var (id, message) in messages)
        {
            int number = ++count;
            if ((MessageRules.Check(message, settings) ?? context.Faults.ErrorOfEntry(number)) is { } error)
            {
                results.AddFailed(id, error);
                continue;
            }

            var stored = queue.Send(message);
            results.AddSuccessful(
                number, id, answer => SendMessage.WriteResult(answer, message, stored, context.Faults.DigestOf(message.Body, number)));
        }

        results.Complete();
        return ValueTask.CompletedTask;
    }
}
