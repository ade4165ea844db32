namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Values of the types that JSON writes in one piece: mostly ordinary, often at an edge.</summary>
internal static class RandomLeaf
{
    /// <summary>A value, or <see langword="null"/> if the type is no leaf.</summary>
    public static object? Create(Random random, Type type)
    {
        if (type == typeof(object))
        {
            // Of the types that the context of a graph lists.
            return random.Pick<object>(RandomText.Create(random), random.Next(), true);
        }

        if (type.IsEnum)
        {
            Array values = Enum.GetValues(type);
            return random.Chance(0.7)
                ? values.GetValue(random.Next(values.Length))
                : Enum.ToObject(type, Create(random, Enum.GetUnderlyingType(type))!);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => RandomText.Create(random),
            TypeCode.Boolean => random.Chance(0.5),
            TypeCode.Char => RandomText.Character(random),
            TypeCode.SByte => (sbyte)Bits(random),
            TypeCode.Byte => (byte)Bits(random),
            TypeCode.Int16 => (short)Bits(random),
            TypeCode.UInt16 => (ushort)Bits(random),
            TypeCode.Int32 => (int)Bits(random),
            TypeCode.UInt32 => (uint)Bits(random),
            TypeCode.Int64 => Bits(random),
            TypeCode.UInt64 => (ulong)Bits(random),
            TypeCode.Single => Single(random),
            TypeCode.Double => Double(random),
            TypeCode.Decimal => Decimal(random),
            TypeCode.DateTime => new DateTime(Ticks(random), random.Pick(Enum.GetValues<DateTimeKind>())),
            _ => CreateOther(random, type),
        };
    }

    private static object? CreateOther(Random random, Type type) => type switch
    {
        _ when type == typeof(byte[]) => Bytes(random),
        _ when type == typeof(Memory<byte>) => new Memory<byte>(Bytes(random)),
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(Bytes(random)),
        _ when type == typeof(Half) => random.Chance(0.2) ? random.Pick(Half.MaxValue, Half.NegativeZero, Half.Epsilon, Half.NaN) : (Half)(random.Next(-60_000, 60_000) / 100.0),
        _ when type == typeof(Int128) => random.Chance(0.2) ? random.Pick(Int128.MinValue, Int128.MaxValue) : (Int128)Bits(random) * Bits(random),
        _ when type == typeof(UInt128) => random.Chance(0.2) ? UInt128.MaxValue : (UInt128)(ulong)Bits(random) * (ulong)Bits(random),
        _ when type == typeof(Uri) => new Uri(random.Pick("https://example.com/a?b=c&d=<é>", "/relative/ü", "x", "HTTP://EXAMPLE.com:80/%7Ea b"), UriKind.RelativeOrAbsolute),
        _ when type == typeof(Version) => random.Pick(new Version(), new Version(1, 2), new Version(1, 2, 3), new Version(int.MaxValue, 0, 3, int.MaxValue)),
        _ when type == typeof(Guid) => random.Chance(0.2) ? Guid.Empty : NextGuid(random),
        _ when type == typeof(DateTimeOffset) => Offset(random),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(0, DateOnly.MaxValue.DayNumber + 1)),
        _ when type == typeof(TimeOnly) => new TimeOnly(Ticks(random) % TimeSpan.TicksPerDay),
        _ when type == typeof(TimeSpan) => new TimeSpan(random.Chance(0.3) ? Bits(random) : Bits(random) % (3 * TimeSpan.TicksPerDay)),
        _ => null,
    };

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Chance(0.05) ? random.Next(500, 3000) : random.Next(0, 20)];
        random.NextBytes(bytes);
        return bytes;
    }

    // Few bits as often as many, so that small numbers and the two ends are as likely as what lies between.
    private static long Bits(Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => random.Pick(long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, -1L, 1L),
        _ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
    };

    // Now and then what JSON cannot hold.
    private static double Double(Random random) => random.Next(6) switch
    {
        _ when random.Chance(0.01) => random.Pick(double.NaN, double.PositiveInfinity, double.NegativeInfinity),
        0 => random.Pick(0.0, -0.0, double.MaxValue, double.MinValue, double.Epsilon, 1e15, 1e16, 1e-5, 0.1),
        1 => random.Next(-1000, 1000),
        2 => random.Next(-100_000, 100_000) / 100.0,
        _ => Finite(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))),
    };

    private static float Single(Random random) => random.Next(5) switch
    {
        _ when random.Chance(0.01) => random.Pick(float.NaN, float.PositiveInfinity, float.NegativeInfinity),
        0 => random.Pick(0f, -0f, float.MaxValue, float.MinValue, float.Epsilon, 1e7f, 1e9f, 1e-5f, 0.1f),
        1 => random.Next(-1000, 1000) / 10f,
        _ => (float)Finite(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))),
    };

    private static double Finite(double value) => double.IsFinite(value) ? value : 0.5;

    private static decimal Decimal(Random random) => random.Next(4) switch
    {
        0 => random.Pick(0m, 0.00m, decimal.MaxValue, decimal.MinValue, 1.10m, -0.0000000000000000000000000001m),
        1 => random.Next(-100_000, 100_000) / 100m,
        _ => new decimal(random.Next(), random.Next(), random.Next(), random.Chance(0.5), (byte)random.Next(29)),
    };

    private static long Ticks(Random random) => random.Next(4) switch
    {
        0 => random.Pick(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks),
        1 => random.NextInt64(DateTime.MaxValue.Ticks) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
        2 => random.NextInt64(DateTime.MaxValue.Ticks) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond,
        _ => random.NextInt64(DateTime.MaxValue.Ticks),
    };

    private static DateTimeOffset Offset(Random random)
    {
        var offset = TimeSpan.FromMinutes(random.Chance(0.3) ? 0 : random.Next(-14 * 60, (14 * 60) + 1));
        long ticks = Math.Clamp(Ticks(random), TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        return new DateTimeOffset(ticks, offset);
    }

    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
