using System.Globalization;

namespace TypedSqs.Tests.Messages;

/// <summary>A struct message.</summary>
internal readonly record struct Tick(int Number) : IQueueMessage<Tick>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Tick",
        QueueName = "ticks",
        MaxMessageBytes = 262_144,
    };

    public static void Encode(MessageEncoder encoder, Tick message) =>
        encoder.SetTextBody(message.Number.ToString(CultureInfo.InvariantCulture));
}
