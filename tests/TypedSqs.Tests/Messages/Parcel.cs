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
            new() { Name = "Carrier", DataType = "String", Property = nameof(Carrier) },
            new() { Name = "Source", DataType = "String" },
            new() { Name = "SchemaVersion", DataType = "Number" },
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
}
