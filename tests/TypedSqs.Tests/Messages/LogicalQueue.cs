namespace TypedSqs.Tests.Messages;

/// <summary>Declared FIFO under a logical name without the suffix: configuration must map it.</summary>
internal sealed record LogicalQueue : IQueueMessage<LogicalQueue>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.LogicalQueue",
        QueueName = "logical",
        IsFifo = true,
        MaxMessageBytes = 262_144,
    };

    public static void Encode(MessageEncoder encoder, LogicalQueue message)
    {
        encoder.SetTextBody("x");
        encoder.SetMessageGroupId("g");
        encoder.SetMessageDeduplicationId("d");
    }
}
