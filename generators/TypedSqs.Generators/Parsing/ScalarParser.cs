using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>A property whose value is one text, number or run of bytes, or <see langword="null"/> where it is something else.</summary>
internal static class ScalarParser
{
    /// <param name="property">The property.</param>
    /// <param name="owner">The message, which may inherit it.</param>
    /// <param name="enums">The enums of the message.</param>
    /// <param name="enumAsNumber">Whether an enum is sent as its number.</param>
    public static ScalarModel? Parse(IPropertySymbol property, INamedTypeSymbol owner, EnumTable enums, bool enumAsNumber = false)
    {
        var underlying = property.Type.NullableUnderlying();
        var type = underlying ?? property.Type;
        var named = type as INamedTypeSymbol;
        bool isEnum = type.TypeKind == TypeKind.Enum;
        if ((isEnum ? LeafKind.Number : LeafTypes.Classify(type)) is not { } kind)
        {
            return null;
        }

        var bounds = BoundsParser.Of(property, property.Type, owner);
        return new ScalarModel
        {
            Property = property.Name,
            Identifier = CSharpNames.Identifier(property.Name),
            Kind = isEnum && !enumAsNumber ? LeafKind.Text : kind,
            IsNullableValue = underlying is not null,
            MaxChars = kind is LeafKind.Text or LeafKind.Uri && !isEnum ? bounds.Chars : null,
            MaxBytes = kind is LeafKind.ByteArray or LeafKind.ByteMemory && bounds.Count is { } count ? Math.Min(count, bounds.Bytes ?? count) : bounds.Bytes,
            Range = NumberTypes.IsInteger(type) ? bounds.Range : null,
            NumberType = isEnum ? EnumTable.NumberKeyword(named!) : kind == LeafKind.Number ? type.ToFullName() : null,
            EnumType = isEnum && !enumAsNumber ? enums.Add(named!) : null,
            EnumNumber = isEnum && enumAsNumber ? EnumTable.NumberKeyword(named!) : null,
        };
    }
}
