using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>Reads the bounds of a member: ours, and those of DataAnnotations that say the same. Where two say something, the tighter holds.</summary>
internal static class BoundsParser
{
    /// <param name="member">A property or field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="owner">The type whose member it is, which may inherit it.</param>
    public static ValueBounds Of(ISymbol member, ITypeSymbol type, INamedTypeSymbol owner)
    {
        var underlying = type.NullableUnderlying() ?? type;
        bool isText = LeafTypes.Classify(underlying) is LeafKind.Text or LeafKind.Uri;
        return AttributesOf(member, owner).Aggregate(ValueBounds.None, (bounds, attribute) => Narrow(bounds, attribute, underlying, isText));
    }

    /// <summary>What a message declares of its own body: all of it by [MaxBytes], its items where it is a collection.</summary>
    public static ValueBounds OfBody(INamedTypeSymbol message)
        => message.GetAttributes().Where(DeclaredBounds.IsOurs).Aggregate(ValueBounds.None, (bounds, attribute) => Narrow(bounds, attribute, message, isText: false));

    /// <summary>What stands on the member, on each positional parameter that becomes it, and on what it overrides.</summary>
    public static IEnumerable<AttributeData> AttributesOf(ISymbol member, INamedTypeSymbol owner)
    {
        if (member is not IPropertySymbol property)
        {
            return member.GetAttributes();
        }

        var declared = property.GetAttributes().Concat(PositionalParameters.Of(property, owner).SelectMany(parameter => parameter.GetAttributes()));
        return property.OverriddenProperty is { } overridden ? declared.Concat(AttributesOf(overridden, overridden.ContainingType)) : declared;
    }

    private static ValueBounds Narrow(ValueBounds bounds, AttributeData attribute, ITypeSymbol type, bool isText)
    {
        switch (attribute.AttributeClass?.ToMetadataPath())
        {
            case WellKnownNames.MaxCharsAttribute:
                return bounds with
                {
                    Chars = Tighter(bounds.Chars, Argument(attribute, 0)),
                    KeyChars = attribute.Named("KeyLength") is int keys and > 0 ? Tighter(bounds.KeyChars, keys) : bounds.KeyChars,
                };
            case WellKnownNames.MaxItemsAttribute:
                return NarrowItems(bounds, [Argument(attribute, 0), .. Nested(attribute)]);
            case WellKnownNames.MaxBytesAttribute:
                return bounds with { Bytes = Tighter(bounds.Bytes, Argument(attribute, 0)) };
            case WellKnownNames.StringLengthAttribute when isText:
                return bounds with { Chars = Tighter(bounds.Chars, Argument(attribute, 0)) };
            case WellKnownNames.MaxLengthAttribute:
                return NarrowLength(bounds, Argument(attribute, 0), isText);
            case WellKnownNames.LengthAttribute:
                return NarrowLength(bounds, Argument(attribute, 1), isText);
            case WellKnownNames.RangeAttribute when NumberTypes.IsInteger(type):
                return NarrowRange(bounds, attribute, type);
            default:
                return bounds;
        }
    }

    private static ValueBounds NarrowLength(ValueBounds bounds, int? length, bool isText)
        => isText ? bounds with { Chars = Tighter(bounds.Chars, length) } : NarrowItems(bounds, [length]);

    private static ValueBounds NarrowItems(ValueBounds bounds, IReadOnlyList<int?> counts)
    {
        // A level without a number ends them: what is within it could not be told apart from it.
        counts = [.. counts.TakeWhile(count => count is not null)];
        int levels = Math.Max(bounds.Items.Count, counts.Count);
        return bounds with
        {
            Items = Enumerable.Range(0, levels)
                .Select(level => Tighter(level < bounds.Items.Count ? bounds.Items[level] : null, level < counts.Count ? counts[level] : null)!.Value)
                .ToEquatableArray(),
        };
    }

    private static ValueBounds NarrowRange(ValueBounds bounds, AttributeData attribute, ITypeSymbol type)
    {
        // The constructors with doubles and with texts say nothing that digits could be counted from.
        if (attribute.ConstructorArguments is not [{ Value: int min }, { Value: int max }] || min > max)
        {
            return bounds;
        }

        long first = attribute.Named("MinimumIsExclusive") is true ? min + 1L : min;
        long last = attribute.Named("MaximumIsExclusive") is true ? max - 1L : max;
        var (least, most) = NumberTypes.Clamp(type, first, last);
        return least > most ? bounds : bounds with { Range = new IntegerRange((int)least, (int)most) };
    }

    private static IEnumerable<int?> Nested(AttributeData attribute)
        => attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Array, IsNull: false } list]
            ? list.Values.Select(value => value.Value is int count and >= 0 ? count : (int?)null)
            : [];

    /// <summary>A number that is given and not negative: <c>[MaxLength]</c> without one is -1 and no bound.</summary>
    private static int? Argument(AttributeData attribute, int index)
        => attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Value is int value and >= 0 ? value : null;

    private static int? Tighter(int? left, int? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
