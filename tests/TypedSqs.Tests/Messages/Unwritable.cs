using System.Text.Json;

namespace TypedSqs.Tests.Messages;

/// <summary>A message whose converter fails half-way.</summary>
internal sealed record Unwritable(Exception Failure) : IQueueMessage<Unwritable>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Unwritable",
        QueueName = "unwritables",
        MaxMessageBytes = 262_144,
    };

    public static Unwritable ByConverter { get; } = new(new JsonException("A converter failed."));

    public static void Encode(MessageEncoder encoder, Unwritable message)
    {
        encoder.SetTextBody("half");
        throw message.Failure;
    }
}
