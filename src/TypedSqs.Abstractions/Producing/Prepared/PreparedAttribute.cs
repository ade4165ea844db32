namespace TypedSqs;

/// <summary>One message attribute of a <see cref="PreparedMessage"/>. It holds either text or bytes, as its data type says.</summary>
public sealed class PreparedAttribute
{
    /// <summary>The attribute's name.</summary>
    public required string Name { get; init; }

    /// <summary>The data type with its label: <c>String</c>, <c>Number</c>, <c>Binary</c>, <c>Number.int</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The value of a String or Number; <see langword="null"/> for a Binary.</summary>
    public string? Text { get; init; }

    /// <summary>The value of a Binary; <see langword="null"/> for a String or Number.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    internal long SizeBytes => MessageSizing.Attribute(Name, DataType, Text is null ? Bytes.GetValueOrDefault().Length : MessageSizing.Utf8(Text));

    /// <summary>Name and data type; the value is content, and content is in no log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} ({DataType})";
}
