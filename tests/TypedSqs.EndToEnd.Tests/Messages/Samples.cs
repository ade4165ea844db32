using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedSqs.EndToEnd.Tests.Messages;

public enum Colour
{
    Red,
    [JsonStringEnumMemberName("deep-blue")]
    Blue,
}

[QueueMessage("texts")]
public sealed partial record Texts(
    [MessageAttribute] string Text,
    [MessageAttribute] char Letter,
    [MessageAttribute] bool Flag,
    [MessageAttribute] Guid Id,
    [MessageAttribute] Colour Colour,
    [MessageAttribute(DataType = "Number")] Colour Number,
    [MessageAttribute] Uri Link,
    [MessageAttribute] string? Missing,
    [MessageAttribute(DataType = "Number.typed")] string Typed);

[QueueMessage("numbers", AttributeNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record Numbers(
    [MessageAttribute] sbyte SmallOne,
    [MessageAttribute] ulong Large,
    [MessageAttribute] Int128 Huge,
    [MessageAttribute] Half Half,
    [MessageAttribute] float Ratio,
    [MessageAttribute] double Weight,
    [MessageAttribute(DataType = "Number.money")] decimal Price,
    [MessageAttribute] int? Absent,
    [MessageAttribute("given.Name")] long? Present);

[QueueMessage("times")]
public sealed partial record Times(
    [MessageAttribute(DataType = "String.iso8601")] DateTime Utc,
    [MessageAttribute] DateTimeOffset Offset,
    [MessageAttribute] DateOnly Date,
    [MessageAttribute] TimeOnly Time,
    [MessageAttribute] TimeSpan Span,
    [MessageAttribute] byte[] Bytes,
    [MessageAttribute(ExcludeFromBody = true)] ReadOnlyMemory<byte> Memory);

[QueueMessage("joined.fifo")]
[ConstantMessageAttribute("Source", "tests")]
public sealed partial class Joined
{
    [MessageGroupId(Order = 2)]
    public string Second { get; init; } = "";

    [MessageGroupId(Order = 1)]
    public string First { get; init; } = "";

    [MessageDeduplicationId]
    public int Sequence { get; init; }
}

[QueueMessage("blobs", DelaySeconds = 0)]
public readonly partial record struct Blob([MessageBody] ReadOnlyMemory<byte> Content, [MessageGroupId] string Tenant);

[QueueMessage("measures")]
public sealed partial record Measures(double[] Values);

[QueueMessage("anything")]
public sealed partial record Anything(string Name, JsonElement Payload, Shape Shape);

[JsonDerivedType(typeof(Circle), "circle")]
public abstract record Shape;

public sealed record Circle(double Radius) : Shape;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Anything))]
public sealed partial class TestJson : JsonSerializerContext;
