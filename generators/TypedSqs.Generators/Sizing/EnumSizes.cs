using System.Text;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Sizing;

/// <summary>Bytes of enums. A cast makes values that no name has: those are written as digits, so digits always count.</summary>
internal static class EnumSizes
{
    public static Interval JsonByName(EnumModel model, string number) => LeafSizes.JsonNumber(number).Or(Quoted(model));

    /// <summary>The name of an entry of a dictionary: digits have quotes there.</summary>
    public static Interval JsonKey(EnumModel model, string number) => (Interval.Exactly(2) + LeafSizes.JsonNumber(number)).Or(Quoted(model));

    public static Interval Attribute(EnumModel model, ScalarModel value)
    {
        var size = LeafSizes.JsonNumber(value.NumberType!).Or(Interval.Exactly(Longest(model, Encoding.UTF8.GetByteCount)));
        return value.MaxBytes is { } bytes ? size.AtMost(bytes) : size;
    }

    private static Interval Quoted(EnumModel model) => Interval.Exactly(2 + Longest(model, static name => JsonEscape.Escape(name).Length));

    /// <summary>The longest name; of the shortest nothing need be known, since no name is shorter than a digit.</summary>
    private static long Longest(EnumModel model, Func<string, int> measure)
    {
        var sizes = model.Members.Select(member => measure(member.WireName)).DefaultIfEmpty(1).ToList();

        // Values of flags are written as "A, B": at most all of them.
        return model.IsFlags ? sizes.Sum() + (2L * (sizes.Count - 1)) : sizes.Max();
    }
}
