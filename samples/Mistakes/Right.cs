using System.Text.Json;
using System.Text.Json.Serialization;
using TypedSqs;

namespace Mistakes;

[QueueMessage("orders")]
public sealed partial record OrderPlaced(Guid OrderId, decimal Total);

[QueueMessage("my-invoices")]
public sealed partial record InvoiceSent(Guid InvoiceId);

[QueueMessage("parcels")]
public sealed partial record ParcelShipped(Guid ParcelId, [MessageAttribute("Carrier")] string Carrier);

[QueueMessage("events")]
public sealed partial record SomethingHappened(string Kind, JsonElement Details);

[JsonSerializable(typeof(SomethingHappened))]
internal sealed partial class EventsContext : JsonSerializerContext;

[QueueMessage("refunds.fifo")]
public sealed partial record RefundMade([MessageGroupId] string CustomerId, [MessageDeduplicationId] Guid RefundId, decimal Amount);

[QueueMessage("reminders.fifo")]
public sealed partial record Reminder([MessageGroupId] string CustomerId, [MessageDeduplicationId] int Number);

[QueueMessage("payments.fifo", ContentBasedDeduplication = true)]
public sealed partial record PaymentTaken([MessageGroupId] string CustomerId, Guid PaymentId, decimal Amount);

[QueueMessage("stock.fifo")]
[MessageDeduplicationId(nameof(Sku), nameof(Movement))]
public sealed partial record StockChanged([MessageGroupId] string Sku, long Movement, int Count);

[QueueMessage("reviews", RequireSizeProof = true)]
public sealed partial record ReviewWritten(Guid ProductId, [MaxChars(80)] string Title, [MaxChars(10_000)] string Text);

[QueueMessage("customers")]
public sealed partial record CustomerJoined([MaxChars(2)] string Country)
{
    public static CustomerJoined Example => new("CH");
}
