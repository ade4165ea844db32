using System.Globalization;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>For each type of leaf the values that could be the longest or the shortest in some text form.</summary>
internal static class Longest
{
    public static IEnumerable<object> Candidates(Type type) => type.IsEnum ? OfEnum(type) : type switch
    {
        _ when type == typeof(bool) => [false, true],
        _ when type == typeof(char) => ['a', '\u4E00', '\uD800'],
        _ when type == typeof(sbyte) => [sbyte.MinValue, (sbyte)0, sbyte.MaxValue],
        _ when type == typeof(byte) => [byte.MinValue, byte.MaxValue],
        _ when type == typeof(short) => [short.MinValue, (short)0, short.MaxValue],
        _ when type == typeof(ushort) => [ushort.MinValue, ushort.MaxValue],
        _ when type == typeof(int) => [int.MinValue, 0, int.MaxValue, 10, -10, 100],
        _ when type == typeof(uint) => [uint.MinValue, uint.MaxValue],
        _ when type == typeof(long) => [long.MinValue, 0L, long.MaxValue, 100L],
        _ when type == typeof(ulong) => [ulong.MinValue, ulong.MaxValue],
        _ when type == typeof(Int128) => [Int128.MinValue, Int128.Zero, Int128.MaxValue],
        _ when type == typeof(UInt128) => [UInt128.MinValue, UInt128.MaxValue],
        _ when type == typeof(Half) => [BitConverter.UInt16BitsToHalf(0x8690), Half.Zero, Half.MinValue, (Half)(-0.00010014), (Half)(-9.54e-7)],
        _ when type == typeof(float) => [-1.00000075E-36f, 0f, float.MinValue, -1.1754945E-38f, -float.Epsilon, -1.00000075E-30f],
        _ when type == typeof(double) =>
            [double.MinValue, 0d, -2.2250738585072014E-308, -double.Epsilon, -1.7976931348623157E-128, -1.1125369292536007E-308, 0.1, 1e20],
        _ when type == typeof(decimal) => [decimal.MinValue, 0m, -7.9228162514264337593543950335m, -0.0000000000000000000000000001m],
        _ when type == typeof(Guid) => [Guid.Empty],
        _ when type == typeof(DateTime) =>
        [
            new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Unspecified),
            new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Utc), new DateTime(DateTime.MaxValue.Ticks - (3 * TimeSpan.TicksPerDay), DateTimeKind.Local),
        ],
        _ when type == typeof(DateTimeOffset) => [DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, new DateTimeOffset(DateTime.MaxValue.Ticks, TimeSpan.FromHours(14))],
        _ when type == typeof(DateOnly) => [DateOnly.MinValue, DateOnly.MaxValue],
        _ when type == typeof(TimeOnly) => [TimeOnly.MinValue, TimeOnly.MaxValue],
        _ when type == typeof(TimeSpan) => [TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(-1)],
        _ when type == typeof(Version) => [new Version(), new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)],
        _ => [],
    };

    /// <summary>Each name, all flags together, and numbers that no name has.</summary>
    private static List<object> OfEnum(Type type)
    {
        Type underlying = Enum.GetUnderlyingType(type);
        List<object> values = [.. Enum.GetValues(type).Cast<object>()];
        ulong all = 0;
        foreach (object value in values)
        {
            all |= Bits(value);
            values = [.. values, Of(type, all)];
        }

        values.AddRange(Candidates(underlying).Select(number => Enum.ToObject(type, number)));
        return values;
    }

    private static ulong Bits(object value) =>
        unchecked((ulong)(Enum.GetUnderlyingType(value.GetType()) == typeof(ulong)
            ? (long)Convert.ToUInt64(value, CultureInfo.InvariantCulture)
            : Convert.ToInt64(value, CultureInfo.InvariantCulture)));

    private static object Of(Type type, ulong bits) => Enum.ToObject(type, bits);
}
