using System.Text.Json.Serialization;

namespace WebShop;

/// <summary>What a browser sends; the order's id is in the address, so that to send it twice is harmless.</summary>
internal sealed record OrderRequest(string CustomerId, IReadOnlyList<OrderLine> Lines, string? Note = null);

/// <summary>How requests are read.</summary>
[JsonSerializable(typeof(OrderRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
