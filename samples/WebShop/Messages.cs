using System.Text.Json.Serialization;
using TypedSqs;

namespace WebShop;

/// <summary>What the web hands to the worker: the orders of one customer stay in order, and an order is taken once.</summary>
[QueueMessage("orders.fifo", RequireSizeProof = true)]
public sealed partial record OrderPlaced(
    [MessageDeduplicationId] Guid OrderId,
    [MessageGroupId, MaxChars(64)] string CustomerId,
    [MaxItems(100)] IReadOnlyList<OrderLine> Lines,
    [MaxChars(2_000)] string? Note);

public sealed record OrderLine([MaxChars(40)] string Sku, int Quantity);

/// <summary>How the worker reads it.</summary>
[JsonSerializable(typeof(OrderPlaced))]
internal sealed partial class MessageJson : JsonSerializerContext;
