using System.Text.Json.Serialization;

namespace TypedSqs.EndToEnd.Tests.Receiving;

[QueueMessage("parcels.fifo")]
public sealed partial record ParcelShipped(
    [MessageGroupId] string Customer,
    [MessageDeduplicationId] Guid ParcelId,
    [MessageAttribute] string Carrier,
    [MessageAttribute(ExcludeFromBody = true)] string? Tenant = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParcelShipped))]
public sealed partial class ParcelJson : JsonSerializerContext;
