using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>Queues and messages as the page reads them. Reading changes nothing: no message is received.</summary>
internal static class QueueData
{
    /// <summary>How many messages of a queue are shown, the oldest first.</summary>
    private const int MaxMessages = 50;

    /// <summary>How many characters of a body, or of a value, are shown.</summary>
    private const int MaxCharacters = 20_000;

    public static void WriteQueues(Utf8JsonWriter writer, SqsAccount account, string region, string baseUrl)
    {
        writer.WriteString("endpoint", baseUrl);
        writer.WriteString("region", region);
        writer.WriteStartArray("queues");
        foreach (var queue in account.Queues.All())
        {
            var (visible, inFlight, delayed) = queue.Count();
            writer.WriteStartObject();
            writer.WriteString("name", queue.Name);
            writer.WriteString("url", account.UrlOf(baseUrl, queue.Name));
            writer.WriteBoolean("fifo", queue.IsFifo);
            writer.WriteNumber("visible", visible);
            writer.WriteNumber("inFlight", inFlight);
            writer.WriteNumber("delayed", delayed);
            writer.WriteNumber("maximumMessageSize", queue.Settings.MaximumMessageSize);
            writer.WriteNumber("visibilityTimeout", queue.Settings.VisibilityTimeout.TotalSeconds);
            if (account.DeadLetterQueueOf(queue) is { } target)
            {
                writer.WriteString("deadLetterQueue", target.Name);
                writer.WriteNumber("maxReceiveCount", queue.Settings.RedrivePolicy?.MaxReceiveCount ?? 0);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteMessages(Utf8JsonWriter writer, SqsQueue queue, DateTimeOffset now)
    {
        writer.WriteNumber("now", now.ToUnixTimeMilliseconds());
        writer.WriteStartArray("messages");
        foreach (var message in queue.Peek(MaxMessages))
        {
            Write(writer, message);
        }

        writer.WriteEndArray();
    }

    private static string Name(LocalMessageState state) => state switch
    {
        LocalMessageState.InFlight => "in flight",
        LocalMessageState.Delayed => "delayed",
        _ => "visible",
    };

    private static void Write(Utf8JsonWriter writer, LocalMessage message)
    {
        writer.WriteStartObject();
        writer.WriteString("id", message.MessageId);
        writer.WriteString("state", Name(message.State));
        writer.WriteNumber("size", message.SizeBytes);
        writer.WriteNumber("receiveCount", message.ReceiveCount);
        writer.WriteNumber("sentAt", message.SentAt.ToUnixTimeMilliseconds());
        writer.WriteNumber("visibleAt", message.VisibleAt.ToUnixTimeMilliseconds());
        WriteText(writer, "body", message.Body);
        WriteOptional(writer, "groupId", message.MessageGroupId);
        WriteOptional(writer, "deduplicationId", message.MessageDeduplicationId);
        WriteOptional(writer, "sequenceNumber", message.SequenceNumber);
        WriteOptional(writer, "source", message.DeadLetterQueueSourceArn);
        WriteOptional(writer, "traceHeader", message.TraceHeader);
        WriteAttributes(writer, message.Content);
        writer.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter writer, OutgoingMessage content)
    {
        writer.WriteStartArray("attributes");
        foreach (var (name, attribute) in content.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("type", attribute.DataType);
            writer.WriteNumber("size", MessageSize.Of(name, attribute));
            WriteText(writer, "value", attribute.IsBinary ? Convert.ToBase64String(attribute.BinaryValue ?? []) : attribute.StringValue ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        // Half of a surrogate pair at the cut would become a replacement character.
        int length = Math.Min(text.Length, MaxCharacters);
        length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        writer.WriteString(name, text.AsSpan(0, length));
        if (length < text.Length)
        {
            writer.WriteNumber(name + "Hidden", text.Length - length);
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
