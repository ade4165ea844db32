namespace TypedSqs.Testing.Tests;

[QueueMessage("orders.fifo")]
public sealed partial record OrderPlaced(
    [MessageGroupId] string CustomerId,
    [MessageDeduplicationId] string OrderId,
    [MessageAttribute] string? Country = null,
    decimal Total = 61.50m);

[QueueMessage("payments.fifo", ContentBasedDeduplication = true)]
public sealed partial record PaymentTaken([MessageGroupId] string CustomerId, decimal Total);

[QueueMessage("notes", MaxMessageBytes = 1024)]
public sealed partial record Note([MessageBody] string Text, [MessageAttribute] byte[]? Digest = null, [property: DelaySeconds] int? Delay = null);

[QueueMessage("baskets")]
public sealed partial record Basket(string Name, int[] Lines, string[] Tags, Basket.Shop? Place = null)
{
    public sealed record Shop(double Latitude, bool IsOpen);
}
