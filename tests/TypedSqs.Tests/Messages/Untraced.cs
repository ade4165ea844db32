namespace TypedSqs.Tests.Messages;

/// <summary>A text that wants no trace context.</summary>
internal sealed record Untraced(string Text) : IQueueMessage<Untraced>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Untraced",
        QueueName = "untraced",
        MaxMessageBytes = 2_048,
        TraceContext = TraceContextCarrier.None,
        BodyProperty = nameof(Text),
    };

    public static void Encode(MessageEncoder encoder, Untraced message) => encoder.SetTextBody(message.Text);
}
