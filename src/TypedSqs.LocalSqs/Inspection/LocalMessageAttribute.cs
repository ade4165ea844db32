namespace TypedSqs.Local;

/// <summary>A message attribute as it was sent. It does not change.</summary>
public sealed class LocalMessageAttribute
{
    internal LocalMessageAttribute(MessageAttribute attribute)
    {
        DataType = attribute.DataType;
        StringValue = attribute.StringValue;
        // A bare null would become an empty value on its way.
        BinaryValue = attribute.BinaryValue is { } bytes ? new ReadOnlyMemory<byte>(bytes) : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The type, with its label if there is one: for example <c>String</c>, <c>Number.int</c> or <c>Binary</c>.</summary>
    public string DataType { get; }

    /// <summary>The value of a String or a Number.</summary>
    /// <value><see langword="null"/> for a Binary.</value>
    public string? StringValue { get; }

    /// <summary>The value of a Binary.</summary>
    /// <value><see langword="null"/> for a String or a Number.</value>
    public ReadOnlyMemory<byte>? BinaryValue { get; }

    /// <summary>Its type, without the value.</summary>
    public override string ToString() => DataType;
}
