using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

/// <summary>Encodes a message by hand and checks it against a contract.</summary>
internal static class Checked
{
    public static readonly MessageContract Contract = new()
    {
        MessageType = "Shop.OrderPlaced",
        QueueName = "orders",
        MaxMessageBytes = SqsLimits.DefaultMaxMessageBytes,
        BodyProperty = "Text",
        Attributes = [new() { Name = "kind", DataType = "String", Property = "Kind" }, new() { Name = "total", DataType = "Number", Property = "Total" }, new() { Name = "photo", DataType = "Binary", Property = "Photo" }, new() { Name = "schema", DataType = "String" }],
        MessageGroupIdProperties = ["Customer", "Region"],
        MessageDeduplicationIdProperties = ["OrderId"],
        DelayProperty = "Wait",
    };

    /// <summary>The failure of a message, or null where it can be sent.</summary>
    public static TypedSqsException? Failure(
        Action<MessageEncoder> encode, bool isFifo = false, int maxMessageBytes = SqsLimits.DefaultMaxMessageBytes, MessageContract? contract = null)
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        try
        {
            encode(encoder);
            encoder.ThrowIfUnsendable(contract ?? Contract, maxMessageBytes, isFifo);
            return null;
        }
        catch (TypedSqsException e)
        {
            return e;
        }
        finally
        {
            encoder.Return();
        }
    }

    public static TypedSqsException AssertFails(
        SendFailureReason reason, string? property, Action<MessageEncoder> encode, bool isFifo = false, MessageContract? contract = null)
    {
        TypedSqsException? e = Failure(encode, isFifo, contract: contract);
        Assert.NotNull(e);
        Assert.Equal(reason, e.Reason);
        Assert.Equal(property, e.Property);
        Assert.Equal(Contract.MessageType, e.MessageType);
        Assert.Equal(DeliveryState.NotSent, e.Delivery);
        Assert.True(e.IsMessageFault);
        Assert.False(e.IsTransient);
        Assert.Contains(Contract.MessageType, e.Message, StringComparison.Ordinal);
        if (property is not null)
        {
            Assert.Contains(property, e.Message, StringComparison.Ordinal);
        }

        return e;
    }
}
