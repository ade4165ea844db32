using System.Globalization;
using System.Text.Json;
using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Text;

public sealed class CanonicalTextTests
{
    [Fact]
    public void The_form_of_each_type_in_every_culture() => Cultures.InEach(() =>
    {
        Assert.Equal("text|", CanonicalText.Of("text|"));
        Assert.Equal("true", CanonicalText.Of(true));
        Assert.Equal("false", CanonicalText.Of((bool?)false));
        Assert.Equal("x", CanonicalText.Of('x'));
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", CanonicalText.Of(new Guid("0F8FAD5B-D9CB-469F-A165-70867728950E")));
        Assert.Equal("2026-11-30T12:00:00.5Z", CanonicalText.Of(new DateTime(2026, 11, 30, 12, 0, 0, 500, DateTimeKind.Utc)));
        Assert.Equal("2026-11-30T12:00:00", CanonicalText.Of(new DateTime(2026, 11, 30, 12, 0, 0, DateTimeKind.Unspecified)));
        Assert.Equal("2026-11-30T12:00:00-03:30", CanonicalText.Of(new DateTimeOffset(2026, 11, 30, 12, 0, 0, new TimeSpan(-3, -30, 0))));
        Assert.Equal("2026-11-30", CanonicalText.Of(new DateOnly(2026, 11, 30)));
        Assert.Equal("12:00:01.5000000", CanonicalText.Of(new TimeOnly(12, 0, 1, 500)));
        Assert.Equal("-1.02:03:04", CanonicalText.Of(new TimeSpan(-1, -2, -3, -4)));
        Assert.Equal("https://example.com/ä", CanonicalText.Of(new Uri("https://example.com/ä")));
        Assert.Equal("1.2.3", CanonicalText.Of(new Version(1, 2, 3)));
        Assert.Equal("+/8=", CanonicalText.Of((byte[])[0xFB, 0xFF]));
        Assert.Equal("+/8=", CanonicalText.Of((ReadOnlyMemory<byte>)(byte[])[0xFB, 0xFF]));
        Assert.Equal("-42", CanonicalText.Of(-42));
        Assert.Equal("7.5", CanonicalText.Of(7.50m));
        Assert.Equal("-1234567.25", CanonicalText.Of(-1234567.25));
    });

    [Fact]
    public void Nothing_is_null()
    {
        Assert.Null(CanonicalText.Of((string?)null));
        Assert.Null(CanonicalText.Of((bool?)null));
        Assert.Null(CanonicalText.Of((char?)null));
        Assert.Null(CanonicalText.Of((Guid?)null));
        Assert.Null(CanonicalText.Of((DateTime?)null));
        Assert.Null(CanonicalText.Of((DateTimeOffset?)null));
        Assert.Null(CanonicalText.Of((DateOnly?)null));
        Assert.Null(CanonicalText.Of((TimeOnly?)null));
        Assert.Null(CanonicalText.Of((TimeSpan?)null));
        Assert.Null(CanonicalText.Of((Uri?)null));
        Assert.Null(CanonicalText.Of((Version?)null));
        Assert.Null(CanonicalText.Of((byte[]?)null));
        Assert.Null(CanonicalText.Of((ReadOnlyMemory<byte>?)null));
        Assert.Null(CanonicalText.Of((decimal?)null));
    }

    [Fact]
    public void Times_are_the_very_text_of_the_body() => Gen.Select(Gen.DateTime, Gen.DateTimeOffset, Gen.TimeSpan, Gen.TimeOnly).Sample((a, b, c, d) =>
    {
        Assert.Equal(JsonSerializer.SerializeToElement(a).GetString(), CanonicalText.Of(a));
        Assert.Equal(JsonSerializer.SerializeToElement(b).GetString(), CanonicalText.Of(b));
        Assert.Equal(JsonSerializer.SerializeToElement(c).GetString(), CanonicalText.Of(c));
        Assert.Equal(JsonSerializer.SerializeToElement(d).GetString(), CanonicalText.Of(d));
    });

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(1E-10, "0.0000000001")]
    [InlineData(-1.5E-7, "-0.00000015")]
    [InlineData(1E+16, "10000000000000000")]
    [InlineData(1.25E+20, "125000000000000000000")]
    [InlineData(0.1, "0.1")]
    [InlineData(100d, "100")]
    [InlineData(1234.5, "1234.5")]
    public void Doubles(double value, string expected) => Assert.Equal(expected, CanonicalText.Of(value));

    [Fact]
    public void A_zero_has_no_sign()
    {
        Assert.Equal("0", CanonicalText.Of(-0d));
        Assert.Equal("0", CanonicalText.Of(-0f));
        Assert.Equal("0", CanonicalText.Of(Half.NegativeZero));
    }

    [Fact]
    public void Decimals()
    {
        Assert.Equal("0", CanonicalText.Of(0.000m));
        Assert.Equal("0", CanonicalText.Of(-0.0m));
        Assert.Equal("100", CanonicalText.Of(100.00m));
        Assert.Equal("0.0000000000000000000000000001", CanonicalText.Of(0.0000000000000000000000000001m));
        Assert.Equal("-79228162514264337593543950335", CanonicalText.Of(decimal.MinValue));
    }

    [Fact]
    public void Integers()
    {
        Assert.Equal("-170141183460469231731687303715884105728", CanonicalText.Of(Int128.MinValue));
        Assert.Equal("340282366920938463463374607431768211455", CanonicalText.Of(UInt128.MaxValue));
        Assert.Equal("0", CanonicalText.Of((byte)0));
        Assert.Equal("-128", CanonicalText.Of((sbyte?)-128));
    }

    [Fact]
    public void A_double_reads_back_and_is_canonical() => Gen.ULong.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite).Sample(
        value =>
        {
            string text = CanonicalText.Of(value);
            Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
            AssertCanonical(text);
        },
        iter: 20_000);

    [Fact]
    public void A_float_reads_back_and_is_canonical() => Gen.UInt.Select(BitConverter.UInt32BitsToSingle).Where(float.IsFinite).Sample(
        value =>
        {
            string text = CanonicalText.Of(value);
            Assert.Equal(value, float.Parse(text, CultureInfo.InvariantCulture));
            AssertCanonical(text);
        },
        iter: 20_000);

    [Fact]
    public void Each_half_reads_back_and_is_canonical()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
            {
                string text = CanonicalText.Of(value);
                Assert.Equal(value, Half.Parse(text, CultureInfo.InvariantCulture));
                AssertCanonical(text);
            }
        }
    }

    [Fact]
    public void Decimals_that_are_equal_have_one_text() => Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28]).Sample(
        (low, middle, high, negative, scale) =>
        {
            var value = new decimal(low, middle, high, negative, scale);
            string text = CanonicalText.Of(value);
            Assert.Equal(value, decimal.Parse(text, CultureInfo.InvariantCulture));
            Assert.Equal(text, CanonicalText.Of(value / 1.0000000000000000000000000000m));
            AssertCanonical(text);
        },
        iter: 20_000);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double value)
    {
        Assert.Equal(SendFailureReason.InvalidAttribute, Assert.Throws<TypedSqsException>(() => CanonicalText.Of(value)).Reason);
        Assert.Throws<TypedSqsException>(() => CanonicalText.Of((float?)value));
        Assert.Throws<TypedSqsException>(() => CanonicalText.Of((Half)value));
    }

    // -?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?, and no sign of a zero.
    private static void AssertCanonical(string text) =>
        Assert.Matches("^(?!-0$)-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$", text);
}
