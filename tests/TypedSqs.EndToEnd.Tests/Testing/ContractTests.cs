using TypedSqs.Testing;
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
        Assert.Equal(
            """
            queue: orders.fifo
            group: "customer-17"
            deduplication: "0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88"
            attribute Country: String "DE"
            size: 121 bytes
            body:
            {
              "CustomerId": "customer-17",
              "OrderId": "0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88",
              "Country": "DE",
              "Total": 61.50
            }
            """,
            WireText.Of(Order));
    }
}
