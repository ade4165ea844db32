using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

/// <summary>A property of a message, with the attributes that stand on it or on the positional parameter it comes from.</summary>
internal sealed record MessageProperty(IPropertySymbol Symbol, IReadOnlyList<AttributeData> Attributes, string? WhyNotReadable);
