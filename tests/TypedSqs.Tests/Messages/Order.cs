namespace TypedSqs.Tests.Messages;

/// <summary>A text on a FIFO queue.</summary>
internal sealed record Order(string Text, string? Customer, string? Id) : IQueueMessage<Order>
{
    public static MessageContract Contract { get; } = new()
    {
        MessageType = "Tests.Order",
        QueueName = "orders.fifo",
        IsFifo = true,
        MaxMessageBytes = 262_144,
        BodyProperty = nameof(Text),
        MessageGroupIdProperties = [nameof(Customer)],
        MessageDeduplicationIdProperties = [nameof(Id)],
    };

    public static void Encode(MessageEncoder encoder, Order message)
    {
        encoder.SetMessageGroupId(message.Customer);
        encoder.SetMessageDeduplicationId(message.Id);
        encoder.SetTextBody(message.Text);
    }
}
