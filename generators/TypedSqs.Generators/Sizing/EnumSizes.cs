using System.Text;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Sizing;

/// <summary>Bytes of enums. A cast makes values that no name has: those are written as digits, so digits always count.</summary>
internal static class EnumSizes
{
    public static Interval JsonByName(EnumModel model, string number) => JsonNames(model).Or(LeafSizes.JsonNumber(number));

    /// <summary>The name of an entry of a dictionary: digits have quotes there.</summary>
    public static Interval JsonKey(EnumModel model, string number) => JsonNames(model).Or(Interval.Exactly(2) + LeafSizes.JsonNumber(number));

    private static Interval JsonNames(EnumModel model) => Names(model, static name => JsonEscape.Escape(name).Length, quotes: 2);

    public static Interval Attribute(EnumModel model, ScalarModel value)
    {
        var size = Names(model, Encoding.UTF8.GetByteCount, quotes: 0).Or(LeafSizes.JsonNumber(value.NumberType!));
        return value.MaxBytes is { } bytes ? size.AtMost(bytes) : size;
    }

    private static Interval Names(EnumModel model, Func<string, int> measure, int quotes)
    {
        if (model.Members.IsEmpty)
        {
            return new(1, 1);
        }

        var sizes = model.Members.Select(member => measure(member.WireName)).ToList();

        // Values of flags are written as "A, B": at most all of them.
        long longest = model.IsFlags ? sizes.Sum() + (2L * (sizes.Count - 1)) : sizes.Max();
        return new(quotes + sizes.Min(), quotes + longest);
    }
}
