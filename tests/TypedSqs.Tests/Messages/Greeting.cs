namespace TypedSqs.Tests.Messages;

/// <summary>A text on a standard queue, with an attribute that can be left out.</summary>
internal sealed record Greeting(string Text, string? Author = null) : IQueueMessage<Greeting>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Greeting",
        QueueName = "greetings",
        MaxMessageBytes = 2_048,
        BodyProperty = nameof(Text),
        Attributes = [new() { Name = "Author", DataType = "String", Property = nameof(Author) }],
    };

    public static void Encode(MessageEncoder encoder, Greeting message)
    {
        encoder.SetTextBody(message.Text);
        encoder.AddAttribute("Author", "String", message.Author);
    }
}
