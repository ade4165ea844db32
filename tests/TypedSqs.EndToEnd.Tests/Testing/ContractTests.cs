using static TypedSqs.EndToEnd.Tests.Testing.Orders;

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>What the other side of the queue was promised.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Declared()
    {
        MessageContract contract = OrderPlacedProducer.Contract;

        Assert.Equal(("orders.fifo", true, 262_144), (contract.QueueName, contract.IsFifo, contract.MaxMessageBytes));
        Assert.Equal([new MessageAttributeContract { Name = "Country", DataType = "String", Property = "Country" }], contract.Attributes);
        Assert.Equal(["CustomerId"], contract.MessageGroupIdProperties);
        Assert.Equal(["OrderId"], contract.MessageDeduplicationIdProperties);
    }

    [Fact]
    public void AsItIsSent()
    {
        using var sqs = new RecordingSqs();
        var orders = new OrderPlacedProducer(new SqsSender(sqs));

        PreparedMessage prepared = orders.Prepare(Order);

        Assert.Equal("""{"CustomerId":"customer-17","OrderId":"0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88","Country":"DE","Total":61.50}""", prepared.Body);
        Assert.Equal(["Country String DE"], prepared.Attributes.Select(attribute => $"{attribute.Name} {attribute.DataType} {attribute.Text}"));
        Assert.Equal(("customer-17", "0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88"), (prepared.MessageGroupId, prepared.MessageDeduplicationId));
        Assert.Empty(sqs.Sent);
    }
}
