using TypedSqs;

namespace Mistakes;

[QueueMessage("orders")]
public sealed record OrderPlaced(Guid OrderId, decimal Total);

[QueueMessage("my invoices")]
public sealed partial record InvoiceSent(Guid InvoiceId);

[QueueMessage("parcels")]
public sealed partial record ParcelShipped(Guid ParcelId, [MessageAttribute("AWS.Carrier")] string Carrier);

[QueueMessage("events")]
public sealed partial record SomethingHappened(string Kind, object Details);

[QueueMessage("refunds")]
public sealed partial record RefundMade([MessageDeduplicationId] Guid RefundId, decimal Amount);

[QueueMessage("reminders.fifo", DelaySeconds = 60)]
public sealed partial record Reminder([MessageGroupId] string CustomerId, [MessageDeduplicationId] int Number);

[QueueMessage("payments.fifo", ContentBasedDeduplication = true)]
public sealed partial record PaymentTaken(Guid PaymentId, decimal Amount);

[QueueMessage("stock.fifo")]
public sealed partial record StockChanged([MessageGroupId] string Sku, int Count)
{
    [MessageDeduplicationId]
    public Guid Id { get; init; } = Guid.NewGuid();
}

[QueueMessage("reviews", RequireSizeProof = true)]
public sealed partial record ReviewWritten(Guid ProductId, [MaxChars(80)] string Title, string Text);

[QueueMessage("customers")]
public sealed partial record CustomerJoined([MaxChars(2)] string Country)
{
    public static CustomerJoined Example => new("Switzerland");
}
