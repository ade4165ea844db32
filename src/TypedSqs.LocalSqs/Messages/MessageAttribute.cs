namespace TypedSqs.Local;

/// <summary>A message attribute, or a system attribute, as it was sent: without a type, the type is empty.</summary>
internal sealed record MessageAttribute(string DataType, string? StringValue, byte[]? BinaryValue, bool HasListValues = false)
{
    /// <summary>Whether the type is <c>Binary</c>, with or without a label.</summary>
    public bool IsBinary => HasBaseType("Binary");

    /// <summary>Whether the type is <c>Number</c>, with or without a label.</summary>
    public bool IsNumber => HasBaseType("Number");

    /// <summary>Whether the type is <c>String</c>, with or without a label.</summary>
    public bool IsString => HasBaseType("String");

    private bool HasBaseType(string name) =>
        DataType.StartsWith(name, StringComparison.Ordinal)
        && (DataType.Length == name.Length || (DataType[name.Length] == '.' && DataType.Length > name.Length + 1));
}
