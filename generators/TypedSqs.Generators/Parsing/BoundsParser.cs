using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>Reads the bounds of a member: ours, and those of DataAnnotations that say the same. Where two say something, the tighter holds.</summary>
internal static class BoundsParser
{
    public static ValueBounds Of(ISymbol member, ITypeSymbol type)
    {
        var attributes = member.GetAttributes();
        if (member is IPropertySymbol property && PositionalParameters.Of(property) is { } parameter)
        {
            attributes = attributes.AddRange(parameter.GetAttributes());
        }

        var underlying = type.NullableUnderlying() ?? type;
        bool isText = LeafTypes.Classify(underlying) is LeafKind.Text or LeafKind.Uri;
        return attributes.Aggregate(ValueBounds.None, (bounds, attribute) => Narrow(bounds, attribute, underlying, isText));
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
        if (counts.Any(count => count is null or < 0))
        {
            return bounds;
        }

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

        var (least, most) = NumberTypes.Clamp(type, min, max);
        return least > most ? bounds : bounds with { Range = new IntegerRange(least, most) };
    }

    private static IEnumerable<int?> Nested(AttributeData attribute)
        => attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Array, IsNull: false } list] ? list.Values.Select(value => value.Value as int?) : [];

    /// <summary>A number that is given and not negative: <c>[MaxLength]</c> without one is -1 and no bound.</summary>
    private static int? Argument(AttributeData attribute, int index)
        => attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Value is int value and >= 0 ? value : null;

    private static int? Tighter(int? left, int? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
