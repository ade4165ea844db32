using System.Numerics;
using CsCheck;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class NumberTests
{
    [Fact]
    public void Integers() => Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 127]).Sample(
        (high, low, shift) =>
        {
            UInt128 bits = new UInt128(high, low) >> shift;
            AssertNumber((sbyte)bits);
            AssertNumber((byte)bits);
            AssertNumber((short)bits);
            AssertNumber((ushort)bits);
            AssertNumber((int)bits);
            AssertNumber((uint)bits);
            AssertNumber((long)bits);
            AssertNumber((ulong)bits);
            AssertNumber((Int128)bits);
            AssertNumber(bits);
        },
        iter: 5_000);

    [Fact]
    public void Extremes_of_integers()
    {
        AssertExtremes<sbyte>();
        AssertExtremes<byte>();
        AssertExtremes<short>();
        AssertExtremes<ushort>();
        AssertExtremes<int>();
        AssertExtremes<uint>();
        AssertExtremes<long>();
        AssertExtremes<ulong>();
        AssertExtremes<Int128>();
        AssertExtremes<UInt128>();
    }

    [Fact]
    public void All_halves()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
            {
                AssertNumber(value);
            }
        }
    }

    [Fact]
    public void Floats() => Gen.UInt.Select(BitConverter.UInt32BitsToSingle).Where(float.IsFinite).Sample(AssertNumber, iter: 50_000);

    [Fact]
    public void Doubles() => Gen.ULong.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite).Sample(AssertNumber, iter: 50_000);

    [Fact]
    public void Decimals() => Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28]).Sample(
        (low, middle, high, negative, scale) => AssertNumber(new decimal(low, middle, high, negative, scale)),
        iter: 20_000);

    [Fact]
    public void Decimals_of_few_digits() => Gen.Select(Gen.ULong, Gen.Int[0, 64], Gen.Bool, Gen.Byte[0, 28]).Sample(
        (digits, shift, negative, scale) =>
        {
            digits = shift == 64 ? 0 : digits >> shift;
            AssertNumber(new decimal((int)digits, (int)(digits >> 32), 0, negative, scale));
        },
        iter: 20_000);

    [Theory]
    [InlineData(0d)]
    [InlineData(1E+15)]
    [InlineData(1E+16)]
    [InlineData(1E-4)]
    [InlineData(1E-5)]
    [InlineData(123456789012345680d)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    public void Doubles_at_the_edges_of_their_forms(double value)
    {
        AssertNumber(value);
        AssertNumber(-value);
        AssertNumber((float)Math.Clamp(value, float.MinValue, float.MaxValue));
    }

    [Fact]
    public void Decimals_keep_their_zeroes()
    {
        AssertNumber(7.50m);
        AssertNumber(-0.00m);
        AssertNumber(new decimal(ulong.MaxValue));
        AssertNumber(ulong.MaxValue + 1m);
        AssertNumber(-0.0000000000000000000000000001m);
        AssertNumber(decimal.MinValue);
        AssertNumber(decimal.MaxValue);
        Assert.Equal("7.50", Written.By(json => json.Value(7.50m)));
    }

    [Fact]
    public void Nothing_is_null() => Written.AssertSame<int?>(null, (json, v) => json.Value(v));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_JSON_cannot_say_names_its_place(double value)
    {
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartObject();
            json.Name("Id"u8).Value(1);
            json.Name("Lines"u8).StartArray();
            json.StartObject();
            json.Name("Price"u8).Value(1.5);
            json.EndObject();
            json.StartObject();
            json.Name("Tags"u8).StartArray();
            json.Value(1);
            json.Value(2);
            json.EndArray();
            json.Name("Price"u8).Value(value);
        }));
        Assert.Equal(SendFailureReason.NotSerializable, e.Reason);
        Assert.Equal("Lines[1].Price", e.Property);
        Assert.Contains("Lines[1].Price", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Floats_and_halves_that_are_not_finite_are_refused()
    {
        Assert.Throws<TypedSqsException>(() => Written.By(json => json.Value(float.NaN)));
        Assert.Throws<TypedSqsException>(() => Written.By(json => json.Value(Half.NegativeInfinity)));
        Assert.Throws<TypedSqsException>(() => Written.By(json => json.Value((double?)double.NaN)));
    }

    [Fact]
    public void The_place_in_an_array_counts_the_numbers_before_it()
    {
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartArray();
            json.Value(1);
            json.Value(2);
            json.Value(double.NaN);
        }));
        Assert.Equal("[2]", e.Property);
    }

    [Fact]
    public void A_key_of_a_dictionary_is_told_by_its_position_only()
    {
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartObject();
            json.Name("Rates"u8).StartObject();
            json.Name("secret one").Value(1);
            json.Name("secret two").Value(double.NaN);
        }));
        Assert.Equal("Rates[1]", e.Property);
    }

    [Fact]
    public void A_name_after_a_dictionary_is_told_again()
    {
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartObject();
            json.Name("Rates"u8).StartObject();
            json.Name("secret").Value(1);
            json.EndObject();
            json.Name("Line"u8).StartObject();
            json.Name("Price"u8).Value(double.NaN);
        }));
        Assert.Equal("Line.Price", e.Property);
    }

    private static void AssertNumber<T>(T value)
        where T : struct, INumberBase<T>, IUtf8SpanFormattable
    {
        Written.AssertSame(value, (json, v) => json.Value(v));
        Written.AssertSame<T?>(value, (json, v) => json.Value(v));
    }

    private static void AssertExtremes<T>()
        where T : struct, INumberBase<T>, IUtf8SpanFormattable, IMinMaxValue<T>
    {
        AssertNumber(T.MinValue);
        AssertNumber(T.Zero);
        AssertNumber(T.MaxValue);
    }
}
