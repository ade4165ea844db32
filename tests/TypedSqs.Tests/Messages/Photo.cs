namespace TypedSqs.Tests.Messages;

/// <summary>A mutable class with bytes that the caller goes on using.</summary>
internal sealed class Photo : IQueueMessage<Photo>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Photo",
        QueueName = "photos",
        MaxMessageBytes = 262_144,
        BodyProperty = nameof(Title),
        Attributes = [new() { Name = "Thumbnail", DataType = "Binary", Property = nameof(Thumbnail) }],
    };

    public required string Title { get; set; }

    public required byte[] Thumbnail { get; set; }

    public static void Encode(MessageEncoder encoder, Photo message)
    {
        encoder.SetTextBody(message.Title);
        encoder.AddBinaryAttribute("Thumbnail", "Binary", (ReadOnlyMemory<byte>?)message.Thumbnail);
    }
}
