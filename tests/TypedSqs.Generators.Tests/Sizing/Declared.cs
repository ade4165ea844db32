using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>What a property declares, read by reflection and not by the generator.</summary>
internal sealed record Declared
{
    public static readonly Declared Nothing = new();

    public int? Chars { get; private init; }

    public int? KeyChars { get; private init; }

    public int[] Items { get; private init; } = [];

    public int? Bytes { get; private init; }

    public RangeAttribute? Range { get; private init; }

    public bool IsInBody { get; private init; } = true;

    public bool IsAttribute { get; private init; }

    /// <summary>Whether SQS checks it as a number.</summary>
    public bool IsNumberAttribute { get; private init; }

    public bool IsRawBody { get; private init; }

    public bool IsId { get; private init; }

    public int? Count => Items.Length > 0 ? Items[0] : null;

    public Declared OfItem => new() { Chars = Chars, KeyChars = KeyChars, Items = Items.Length > 0 ? Items[1..] : [] };

    public static Declared Of(PropertyInfo property, bool messageHasRawBody)
    {
        Attribute[] attributes =
        [
            .. property.GetCustomAttributes(),
            .. property.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => parameter.Name == property.Name).SelectMany(parameter => parameter.GetCustomAttributes()),
        ];
        bool isText = property.PropertyType == typeof(string) || property.PropertyType == typeof(Uri);
        int[] lengths =
        [
            .. attributes.OfType<MaxLengthAttribute>().Select(bound => bound.Length),
            .. attributes.OfType<LengthAttribute>().Select(bound => bound.MaximumLength),
        ];
        return new Declared
        {
            Chars = Least([.. attributes.OfType<MaxCharsAttribute>().Select(bound => bound.Length), .. attributes.OfType<StringLengthAttribute>().Select(bound => bound.MaximumLength), .. isText ? lengths : []]),
            KeyChars = attributes.OfType<MaxCharsAttribute>().SingleOrDefault()?.KeyLength is > 0 and var keys ? keys : null,
            Items = attributes.OfType<MaxItemsAttribute>().SingleOrDefault() is { } items ? [items.Count, .. items.Nested] : isText ? [] : lengths,
            Bytes = attributes.OfType<MaxBytesAttribute>().SingleOrDefault()?.Count,
            Range = attributes.OfType<RangeAttribute>().SingleOrDefault(),
            IsId = attributes.OfType<MessageGroupIdAttribute>().Any(),
            IsRawBody = attributes.OfType<MessageBodyAttribute>().Any(),
            IsNumberAttribute = attributes.OfType<MessageAttributeAttribute>().SingleOrDefault() is { } sent && sent.DataType?.StartsWith("String", StringComparison.Ordinal) != true,
            IsAttribute = attributes.OfType<MessageAttributeAttribute>().Any(),
            IsInBody = !messageHasRawBody
                && attributes.OfType<MessageAttributeAttribute>().SingleOrDefault()?.ExcludeFromBody != true
                && attributes.OfType<JsonIgnoreAttribute>().SingleOrDefault()?.Condition != JsonIgnoreCondition.Always,
        };
    }

    private static int? Least(int[] numbers) => numbers.Length == 0 ? null : numbers.Min();
}
