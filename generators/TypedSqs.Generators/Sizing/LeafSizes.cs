using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Sizing;

/// <summary>
/// Bytes of single values. The numbers of JSON were measured against System.Text.Json of .NET 10, for most types with every value;
/// quotes are counted. Attributes are counted as their one text form, without quotes.
/// </summary>
internal static class LeafSizes
{
    /// <summary>A character of a JSON text weighs at most six bytes, <c>\uXXXX</c>, whatever it is.</summary>
    private const int MaxBytesOfJsonChar = 6;

    /// <summary>A UTF-16 character weighs at most three bytes in UTF-8.</summary>
    private const int MaxBytesOfChar = 3;

    public static Interval Json(LeafShape shape) => shape.Kind switch
    {
        LeafKind.Text or LeafKind.Uri => new(2, shape.MaxLength is { } chars ? 2 + ((long)MaxBytesOfJsonChar * chars) : Interval.Infinite),
        LeafKind.ByteArray or LeafKind.ByteMemory => new(2, shape.MaxLength is { } bytes ? 2 + Base64(bytes) : Interval.Infinite),
        LeafKind.Number => shape.Range is { } range ? new(1, Digits(range)) : JsonNumber(shape.TypeName.TrimEnd('?')),
        LeafKind.Character => new(3, 8),
        LeafKind.Boolean => new(4, 5),
        LeafKind.Guid => Interval.Exactly(38),
        LeafKind.DateTime => new(21, 35),
        LeafKind.DateTimeOffset => new(27, 35),
        LeafKind.DateOnly => Interval.Exactly(12),
        LeafKind.TimeOnly => new(10, 18),
        LeafKind.TimeSpan => new(10, 28),
        LeafKind.Version => new(5, 45),
        _ => new(1, Interval.Infinite),
    };

    /// <summary>The name of an entry of a dictionary, with its quotes.</summary>
    public static Interval JsonKey(LeafShape shape)
        => shape.Kind == LeafKind.Number ? Interval.Exactly(2) + Json(shape) : Json(shape);

    /// <summary>The value of a message attribute, or a raw body before base64; an empty one is never sent, a missing one is.</summary>
    /// <param name="value">The property.</param>
    /// <param name="isNumber">Whether the data type is Number, so that a value outside of what SQS holds is refused.</param>
    public static Interval Attribute(ScalarModel value, bool isNumber)
    {
        var size = value.Kind switch
        {
            LeafKind.Text or LeafKind.Uri when value.MaxChars is { } chars => new Interval(1, Interval.Infinite).AtMost((long)MaxBytesOfChar * chars),
            LeafKind.Character => new(1, MaxBytesOfChar),
            LeafKind.Boolean => new(4, 5),
            LeafKind.Number => value.Range is { } range ? new(1, Digits(range)) : PlainNumber(value.NumberType!, isNumber),
            LeafKind.Guid => Interval.Exactly(36),
            LeafKind.DateTime => new(19, 33),
            LeafKind.DateTimeOffset => new(25, 33),
            LeafKind.DateOnly => Interval.Exactly(10),
            LeafKind.TimeOnly => new(8, 16),
            LeafKind.TimeSpan => new(8, 26),
            LeafKind.Version => new(3, 43),
            _ => new Interval(1, Interval.Infinite),
        };
        return value.MaxBytes is { } bytes ? size.AtMost(bytes) : size;
    }

    /// <summary>
    /// A number without an exponent. A double's last digit stands at most 324 places behind the point, a float's 45; of those with data type
    /// Number none begins later than at the 128th, and 17 digits are the most.
    /// </summary>
    private static Interval PlainNumber(string type, bool isNumber) => type switch
    {
        "float" => new(1, 3 + 45),
        "double" => new(1, isNumber ? 3 + 127 + 17 : 3 + 324),
        _ => JsonNumber(type),
    };

    /// <summary>Characters or raw bytes of base64.</summary>
    public static long Base64(long bytes) => 4 * ((bytes + 2) / 3);

    public static Interval JsonNumber(string keyword) => new(1, keyword switch
    {
        "byte" => 3,
        "sbyte" => 4,
        "ushort" => 5,
        "short" => 6,
        "uint" => 10,
        "int" => 11,
        "long" or "ulong" => 20,
        "float" => 15,
        "double" => 24,
        "decimal" => 31,
        "global::System.Half" => 11,
        "global::System.Int128" => 40,
        "global::System.UInt128" => 39,
        _ => Interval.Infinite,
    });

    private static long Digits(IntegerRange range) => Math.Max(Digits(range.Min), Digits(range.Max));

    private static int Digits(long value)
    {
        int digits = value < 0 ? 2 : 1;
        for (long rest = Math.Abs(value); rest >= 10; rest /= 10)
        {
            digits++;
        }

        return digits;
    }
}
