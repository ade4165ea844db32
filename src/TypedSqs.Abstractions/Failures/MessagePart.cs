namespace TypedSqs;

/// <summary>One part of a message and what it weighs. It holds names and sizes, never content.</summary>
/// <param name="Name">The name of the property in the body, or of the attribute.</param>
/// <param name="IsAttribute">Whether the part is a message attribute; else it is part of the body.</param>
/// <param name="SizeBytes">What it weighs in bytes; for an attribute name, data type and value together.</param>
public sealed record MessagePart(string Name, bool IsAttribute, int SizeBytes);
