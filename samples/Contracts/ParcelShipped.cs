using TypedSqs;

namespace Contracts;

/// <summary>A message of a contracts library: each service that references it can send it.</summary>
[QueueMessage("parcels")]
[ConstantMessageAttribute("SchemaVersion", "2", DataType = "Number")]
public sealed partial record ParcelShipped(
    [MessageGroupId] string Tenant,
    [MessageAttribute("Carrier")] string Carrier,
    Guid ParcelId,
    DateTimeOffset ShippedAt,
    Dictionary<string, string> Labels);
