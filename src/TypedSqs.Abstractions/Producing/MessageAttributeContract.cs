namespace TypedSqs;

/// <summary>One message attribute that a message type declares.</summary>
public sealed record MessageAttributeContract
{
    /// <summary>The attribute's name.</summary>
    public required string Name { get; init; }

    /// <summary>The attribute's data type with its label: <c>String</c>, <c>Number</c>, <c>Binary</c>, <c>Number.int</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The property it is taken from, or <see langword="null"/> for a constant.</summary>
    public string? Property { get; init; }

    /// <summary>The value of a constant, or <see langword="null"/> where it is taken from a property.</summary>
    public string? Value { get; init; }
}
