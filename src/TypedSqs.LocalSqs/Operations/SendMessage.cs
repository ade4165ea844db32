using System.Text.Json;

namespace TypedSqs.Local;

internal sealed class SendMessage : IOperation
{
    public string Name => nameof(SendMessage);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var message = MessageReader.Read(context.Request, context.TraceHeader);
        SqsRefusal.ThrowIf(MessageRules.Check(message, queue.Settings));
        WriteResult(context.Answer, message, queue.Send(message), context.Faults.DigestOf(message.Body, number: 1));
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes what a sender learns. The digests are of what it has sent, also if that was a duplicate.</summary>
    public static void WriteResult(Utf8JsonWriter answer, OutgoingMessage sent, StoredMessage stored, string digest)
    {
        answer.WriteString("MessageId", stored.Id);
        answer.WriteString("MD5OfMessageBody", digest);
        if (MessageDigest.OfAttributes(sent.Attributes) is { } attributes)
        {
            answer.WriteString("MD5OfMessageAttributes", attributes);
        }

        if (MessageDigest.OfAttributes(sent.SystemAttributes) is { } systemAttributes)
        {
            answer.WriteString("MD5OfMessageSystemAttributes", systemAttributes);
        }

        if (stored.SequenceNumber is not null)
        {
            answer.WriteString("SequenceNumber", stored.SequenceNumber);
        }
    }
}
