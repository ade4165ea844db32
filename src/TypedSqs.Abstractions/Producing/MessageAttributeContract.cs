namespace TypedSqs;

/// <summary>One message attribute that a message type declares.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="DataType">The attribute's data type with its label: <c>String</c>, <c>Number</c>, <c>Binary</c>, <c>Number.int</c>.</param>
/// <param name="Property">The property it is taken from, or <see langword="null"/> for a constant.</param>
public sealed record MessageAttributeContract(string Name, string DataType, string? Property);
