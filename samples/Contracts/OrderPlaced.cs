using TypedSqs;

namespace Contracts;

/// <summary>A customer ordered something. Sent by Orders, read by Shipping.</summary>
[QueueMessage("orders.fifo")]
public sealed partial record OrderPlaced(
    [MessageDeduplicationId] Guid OrderId,
    [MessageGroupId] string Customer,
    IReadOnlyList<string> Skus);
