namespace TypedSqs.Local;

internal sealed class SendMessageBatch : IOperation
{
    public string Name => nameof(SendMessageBatch);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var settings = queue.Settings;
        var entries = context.Request.Objects("Entries");
        SqsRefusal.ThrowIf(BatchRules.Check([.. entries.Select(entry => entry.Text("Id"))], "SendMessageBatchRequestEntry"));

        var messages = entries.Select(entry => MessageReader.ReadEntry(entry, context.TraceHeader)).ToList();
        SqsRefusal.ThrowIf(SendBatchRules.Check(messages, settings));

        var results = new BatchResults(context.Answer);
        foreach (var message in messages)
        {
            if (MessageRules.Check(message, settings) is { } error)
            {
                results.AddFailed(message.EntryId!, error);
                continue;
            }

            var stored = queue.Send(message);
            results.AddSuccessful(message.EntryId!, answer => SendMessage.WriteResult(answer, message, stored));
        }

        results.Write();
        return ValueTask.CompletedTask;
    }
}
