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

    /// <summary>The value of a message attribute; an empty one is never sent, a missing one is.</summary>
    public static Interval Attribute(ScalarModel value) => value.Kind switch
    {
        LeafKind.Text or LeafKind.Uri or LeafKind.ByteArray or LeafKind.ByteMemory => new(1, MaxOf(value)),
        LeafKind.Character => new(1, 3),
        LeafKind.Boolean => new(4, 5),

        // The longest number that SQS takes, written out: a sign, a zero, a point and 128 places with 17 digits after the first.
        LeafKind.Number => new(1, 1 + 2 + 128 + 17),
        LeafKind.Guid => Interval.Exactly(36),
        LeafKind.DateTime => new(19, 33),
        LeafKind.DateTimeOffset => new(25, 33),
        LeafKind.DateOnly => Interval.Exactly(10),
        LeafKind.TimeOnly => new(8, 16),
        LeafKind.TimeSpan => new(8, 26),
        LeafKind.Version => new(3, 43),
        _ => new(1, Interval.Infinite),
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

    private static long MaxOf(ScalarModel value)
    {
        long chars = value.MaxChars is { } max ? (long)MaxBytesOfChar * max : Interval.Infinite;
        return Math.Min(chars, value.MaxBytes ?? Interval.Infinite);
    }

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
