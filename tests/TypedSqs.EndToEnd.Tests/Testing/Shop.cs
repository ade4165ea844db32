namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>What the page tests.</summary>
[QueueMessage("orders.fifo")]
public sealed partial record OrderPlaced(
    [MessageGroupId] string CustomerId,
    [MessageDeduplicationId] Guid OrderId,
    [MessageAttribute] string Country,
    decimal Total);

public sealed class Checkout(IProducer<OrderPlaced> orders)
{
    public async Task<string> PlaceAsync(OrderPlaced order)
    {
        try
        {
            SendReceipt receipt = await orders.SendAsync(order);
            return $"accepted as {receipt.MessageId}";
        }
        catch (TypedSqsException failure) when (failure.IsTransient)
        {
            return "try again";
        }
    }
}
