using System.Text;

namespace TypedSqs;

/// <summary>
/// What SQS counts: the body in UTF-8, and of each attribute its name and its data type in UTF-8 and its value, in UTF-8 or as raw bytes.
/// Group id, deduplication id and system attributes are not counted.
/// </summary>
internal static class MessageSizing
{
    /// <summary>Bytes of a text in UTF-8.</summary>
    public static int Utf8(string text) =>
#if NET
        // Names, data types and most values are short and ASCII: that is seen in half the time in which they are counted.
        Ascii.IsValid(text) ? text.Length :
#endif
        Encoding.UTF8.GetByteCount(text);

    /// <summary>Bytes of an attribute whose value has the given bytes.</summary>
    public static long Attribute(string name, string dataType, long valueBytes) =>
        name.Length + (long)(dataType is "String" or "Number" ? dataType.Length : Utf8(dataType)) + valueBytes; // a legal name is ASCII
}
