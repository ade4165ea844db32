namespace TypedSqs.Tests.Messages;

/// <summary>A text that keeps 1,000 bytes free for others.</summary>
internal sealed record Reserved(string Text) : IQueueMessage<Reserved>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Reserved",
        QueueName = "reserved",
        MaxMessageBytes = 1_048_576,
        ReservedBytes = 1_000,
        BodyProperty = nameof(Text),
    };

    public static void Encode(MessageEncoder encoder, Reserved message) => encoder.SetTextBody(message.Text);
}
