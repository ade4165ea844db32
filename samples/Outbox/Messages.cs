using TypedSqs;

namespace Outbox;

/// <summary>The orders of one customer stay in order, and consumers see the deduplication id: it is what makes twice once.</summary>
[QueueMessage("orders.fifo")]
public sealed partial record OrderPlaced([MessageGroupId] string Customer, [MessageDeduplicationId] Guid OrderId, decimal Total);

/// <summary>A standard queue deduplicates nothing: the message carries its stable id as an attribute (see <see cref="Shop.OrderDesk"/>).</summary>
[QueueMessage("invoices")]
public sealed partial record InvoiceWanted(Guid OrderId, decimal Total);
