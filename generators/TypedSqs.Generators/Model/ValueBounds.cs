using System.Globalization;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>
/// The bounds that hold for a value and for what is within it. One list serves both sides: the emitter writes a guard for each, and the size
/// proof narrows by each. A bound without its guard would be a wish.
/// </summary>
internal sealed record ValueBounds
{
    public static readonly ValueBounds None = new();

    /// <summary>The most UTF-16 characters of each text.</summary>
    public int? Chars { get; init; }

    /// <summary>The most UTF-16 characters of each key of a dictionary.</summary>
    public int? KeyChars { get; init; }

    /// <summary>The most items, of the value itself first, then of the collections within.</summary>
    public EquatableArray<int> Items { get; init; }

    /// <summary>The least and the most that an integer may be.</summary>
    public IntegerRange? Range { get; init; }

    /// <summary>The most bytes that the value itself may weigh as it is sent.</summary>
    public int? Bytes { get; init; }

    /// <summary>The most items of the value itself.</summary>
    public int? Count => Items.IsEmpty ? null : Items[0];

    /// <summary>The bounds of an item of the value.</summary>
    public ValueBounds OfItem => new() { Chars = Chars, KeyChars = KeyChars, Items = Items.Skip(1).ToEquatableArray() };

    /// <summary>What tells two collections of one type but of different bounds apart; empty where nothing within is bounded.</summary>
    public string Key => Chars is null && KeyChars is null && Items.IsEmpty
        ? ""
        : string.Format(CultureInfo.InvariantCulture, "|{0}|{1}|{2}", Chars, KeyChars, string.Join(",", Items));
}
