namespace TypedSqs.Tests.Messages;

/// <summary>A number on a FIFO queue. One that is none cannot be written; as generated code does, its ids are handed over before.</summary>
internal sealed record Weight(double Grams, string Scale, string Id) : IQueueMessage<Weight>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Weight",
        QueueName = "weights.fifo",
        IsFifo = true,
        MaxMessageBytes = 262_144,
        MessageGroupIdProperties = [nameof(Scale)],
        MessageDeduplicationIdProperties = [nameof(Id)],
    };

    public static void Encode(MessageEncoder encoder, Weight message)
    {
        encoder.SetMessageGroupId(message.Scale);
        encoder.SetMessageDeduplicationId(message.Id);
        encoder.Json.Value(message.Grams);
    }
}
