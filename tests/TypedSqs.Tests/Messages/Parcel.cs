namespace TypedSqs.Tests.Messages;

/// <summary>What generated code is like: JSON, an attribute from a property, and two that are the same in each message.</summary>
internal sealed record Parcel(string Carrier, string Label) : IQueueMessage<Parcel>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Parcel",
        QueueName = "parcels",
        MaxMessageBytes = 262_144,
        Attributes =
        [
            new("Carrier", "String", nameof(Carrier)),
            new("Source", "String", null),
            new("SchemaVersion", "Number", null),
        ],
    };

    public static void Encode(MessageEncoder encoder, Parcel message)
    {
        encoder.Json.StartObject();
        encoder.Json.Name("Carrier"u8).Value(message.Carrier);
        encoder.Json.Name("Label"u8).Value(message.Label);
        encoder.Json.EndObject();
        encoder.AddAttribute("Carrier", "String", message.Carrier);
        encoder.AddAttribute("Source", "String", "shop");
        encoder.AddAttribute("SchemaVersion", "Number", "2");
    }

    public static IProducer<Parcel> CreateProducer(IMessageSender sender) => new Relay<Parcel>(sender);
}
