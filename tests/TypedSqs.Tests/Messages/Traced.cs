namespace TypedSqs.Tests.Messages;

/// <summary>A text that declares the trace context of W3C as attributes, has some of its own, and keeps some room free.</summary>
internal sealed record Traced(string Text, int OwnAttributes = 0) : IQueueMessage<Traced>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Traced",
        QueueName = "traced",
        MaxMessageBytes = 2_048,
        TraceContext = TraceContextCarrier.HeaderAndAttributes,
        ReservedAttributes = 2,
        ReservedBytes = 100,
        BodyProperty = nameof(Text),
    };

    public static void Encode(MessageEncoder encoder, Traced message)
    {
        encoder.SetTextBody(message.Text);
        for (var number = 0; number < message.OwnAttributes; number++)
        {
            encoder.AddAttribute($"a{number}", "String", "x");
        }
    }
}
