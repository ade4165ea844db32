namespace TypedSqs;

/// <summary>
/// Makes one property the whole body of the message, as it stands: a <see cref="string"/> as text, bytes
/// (<c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/> of bytes) as base64. The other properties can be attributes and ids.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MessageBodyAttribute : Attribute;
