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
            INamedTypeSymbol => ClassifyByName(type.ToMetadataPath()),
            _ => null,
        },
    };

    private static LeafKind? ClassifyMemory(INamedTypeSymbol type)
        => type.ToMetadataPath() is "System.Memory" or "System.ReadOnlyMemory" && type.TypeArguments[0].SpecialType == SpecialType.System_Byte
            ? LeafKind.ByteMemory
            : null;

    private static LeafKind? ClassifyByName(string name) => name switch
    {
        "System.Half" or "System.Int128" or "System.UInt128" => LeafKind.Number,
        "System.Guid" => LeafKind.Guid,
        "System.DateTimeOffset" => LeafKind.DateTimeOffset,
        "System.DateOnly" => LeafKind.DateOnly,
        "System.TimeOnly" => LeafKind.TimeOnly,
        "System.TimeSpan" => LeafKind.TimeSpan,
        "System.Uri" => LeafKind.Uri,
        "System.Version" => LeafKind.Version,
        _ => null,
    };
}
