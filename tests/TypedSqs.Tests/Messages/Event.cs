namespace TypedSqs.Tests.Messages;

/// <summary>A text on a FIFO queue that says nothing of deduplication.</summary>
internal sealed record Event(string Stream, string Text) : IQueueMessage<Event>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Event",
        QueueName = "events.fifo",
        IsFifo = true,
        MaxMessageBytes = 262_144,
        MessageGroupIdProperties = [nameof(Stream)],
    };

    public static void Encode(MessageEncoder encoder, Event message)
    {
        encoder.SetTextBody(message.Text);
        encoder.SetMessageGroupId(message.Stream);
    }
}
