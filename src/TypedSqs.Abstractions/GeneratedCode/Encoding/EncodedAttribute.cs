using System.ComponentModel;

namespace TypedSqs.GeneratedCode;

/// <summary>One message attribute as it goes to SQS. It holds either text or bytes, as its data type says.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="DataType">The data type with its label.</param>
/// <param name="Text">The value of a String or Number.</param>
/// <param name="Bytes">The value of a Binary.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EncodedAttribute(string Name, string DataType, string? Text, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Name and data type; the value is content, and content is in no log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} ({DataType})";
}
