namespace TypedSqs.Tests.Messages;

/// <summary>A text on a FIFO queue that is declared to have content-based deduplication.</summary>
internal sealed record Reading(string Sensor, string Text) : IQueueMessage<Reading>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Reading",
        QueueName = "readings.fifo",
        IsFifo = true,
        ContentBasedDeduplication = true,
        MaxMessageBytes = 262_144,
        MessageGroupIdProperties = [nameof(Sensor)],
    };

    public static void Encode(MessageEncoder encoder, Reading message)
    {
        encoder.SetTextBody(message.Text);
        encoder.SetMessageGroupId(message.Sensor);
    }
}
