namespace TypedSqs.Tests.Messages;

/// <summary>A contract that declares more than SQS takes, as only one written by hand can.</summary>
internal sealed record Boundless(int Size) : IQueueMessage<Boundless>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Boundless",
        QueueName = "boundless",
        MaxMessageBytes = int.MaxValue,
    };

    public static void Encode(MessageEncoder encoder, Boundless message) => encoder.SetTextBody(new string('x', message.Size));
}
