using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

internal static class NumberTypes
{
    /// <summary>Whether the type is one of the eight integers with a keyword.</summary>
    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>The part of a range that the type can hold at all.</summary>
    public static (long Min, long Max) Clamp(ITypeSymbol type, long min, long max) => type.SpecialType switch
    {
        SpecialType.System_SByte => (Math.Max(min, sbyte.MinValue), Math.Min(max, sbyte.MaxValue)),
        SpecialType.System_Byte => (Math.Max(min, byte.MinValue), Math.Min(max, byte.MaxValue)),
        SpecialType.System_Int16 => (Math.Max(min, short.MinValue), Math.Min(max, short.MaxValue)),
        SpecialType.System_UInt16 => (Math.Max(min, ushort.MinValue), Math.Min(max, ushort.MaxValue)),
        SpecialType.System_UInt32 or SpecialType.System_UInt64 => (Math.Max(min, 0), max),
        _ => (min, max),
    };
}
