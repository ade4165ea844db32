using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>Which types are one value.</summary>
internal static class LeafTypes
{
    public static LeafKind? Classify(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => LeafKind.Text,
        SpecialType.System_Char => LeafKind.Character,
        SpecialType.System_Boolean => LeafKind.Boolean,
        >= SpecialType.System_SByte and <= SpecialType.System_Double => LeafKind.Number,
        SpecialType.System_DateTime => LeafKind.DateTime,
        _ => type switch
        {
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => LeafKind.ByteArray,
            INamedTypeSymbol { IsGenericType: true } generic => ClassifyMemory(generic),
            INamedTypeSymbol when type.IsInSystem() => ClassifyByName(type.Name),
            _ => null,
        },
    };

    private static LeafKind? ClassifyMemory(INamedTypeSymbol type)
        => type.IsInSystem() && type.Name is "Memory" or "ReadOnlyMemory" && type.TypeArguments[0].SpecialType == SpecialType.System_Byte
            ? LeafKind.ByteMemory
            : null;

    private static LeafKind? ClassifyByName(string name) => name switch
    {
        "Half" or "Int128" or "UInt128" => LeafKind.Number,
        "Guid" => LeafKind.Guid,
        "DateTimeOffset" => LeafKind.DateTimeOffset,
        "DateOnly" => LeafKind.DateOnly,
        "TimeOnly" => LeafKind.TimeOnly,
        "TimeSpan" => LeafKind.TimeSpan,
        "Uri" => LeafKind.Uri,
        "Version" => LeafKind.Version,
        _ => null,
    };
}
