namespace TypedSqs;

/// <summary>
/// Bounds what the value of a property weighs, in bytes as it is sent: in JSON with its quotes and escapes, as an attribute or raw body in UTF-8 or
/// raw bytes. It fits any shape: dictionaries, recursive types, what a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> writes.
/// The bound feeds the size proof, and generated code enforces it.
/// </summary>
/// <remarks>On a message it bounds the whole body, whoever writes it; attributes are counted beside it.</remarks>
/// <param name="count">The most bytes; 0 or more.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MaxBytesAttribute(int count) : Attribute
{
    /// <summary>The most bytes.</summary>
    public int Count { get; } = count;
}
