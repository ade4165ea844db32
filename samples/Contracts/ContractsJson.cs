using System.Text.Json.Serialization;

namespace Contracts;

/// <summary>How a service reads the messages of the others, without reflection.</summary>
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(ParcelShipped))]
public sealed partial class ContractsJson : JsonSerializerContext;
