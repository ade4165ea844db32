using System.Globalization;
using System.Numerics;
using CsCheck;

namespace TypedSqs.Tests.SharedRules;

public sealed class NumberRulesTests
{
    private const string ThirtyEight = "12345678901234567890123456789012345678";

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.000")]
    [InlineData("000")]
    [InlineData("0e999999999")]
    [InlineData("42")]
    [InlineData("+42")]
    [InlineData("-1.5")]
    [InlineData("1e5")]
    [InlineData("1E+5")]
    [InlineData("1.5e-5")]
    [InlineData(ThirtyEight)]
    [InlineData("000" + ThirtyEight + "000")]
    [InlineData("0.000" + ThirtyEight + "000")]
    [InlineData("1234567890123456789.0123456789012345678")]
    [InlineData("1e126")]
    [InlineData("10e125")]
    [InlineData("0.1e127")]
    [InlineData("1e-128")]
    [InlineData("-1e-128")]
    [InlineData("9.99e125")]
    public void Numbers_that_SQS_holds(string text) => Assert.Null(NumberRules.Check(text));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("١٢")]
    [InlineData("−1")]
    public void Texts_that_are_no_number(string text) => Assert.Equal("is not a decimal number", NumberRules.Check(text));

    [Theory]
    [InlineData(ThirtyEight + "9")]
    [InlineData("1234567890123456789.01234567890123456789")]
    [InlineData("0.0" + ThirtyEight + "9")]
    public void Too_many_digits(string text) => Assert.Equal("has 39 significant digits; SQS holds 38", NumberRules.Check(text));

    [Theory]
    [InlineData("1.1e126")]
    [InlineData("2e126")]
    [InlineData("1e127")]
    [InlineData("9.9e-129")]
    [InlineData("1e-129")]
    [InlineData("1e99999999999999999999999999")]
    [InlineData("1e-99999999999999999999999999")]
    public void Out_of_range(string text) => Assert.Contains("outside", NumberRules.Check(text), StringComparison.Ordinal);

    [Fact]
    public void Digits_and_exponent_agree_with_arithmetic() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[-20, 20], Gen.Int[0, 6]).Sample(
        (mantissa, exponent, point) =>
        {
            // The same number as text with a point somewhere, and as an exact fraction of integers.
            string digits = Math.Abs((long)mantissa).ToString("D7", CultureInfo.InvariantCulture);
            string fraction = point == 0 ? "" : "." + digits[^point..];
            string text = string.Create(CultureInfo.InvariantCulture, $"{(mantissa < 0 ? "-" : "")}{digits[..^point]}{fraction}e{exponent}");
            Assert.True(NumberText.TryParse(text, out NumberText number));
            string significant = Math.Abs((long)mantissa).ToString(CultureInfo.InvariantCulture).TrimEnd('0');
            Assert.Equal(mantissa == 0, number.IsZero);
            if (mantissa != 0)
            {
                Assert.Equal(significant.Length, number.SignificantDigits);
                Assert.Equal((int)Math.Floor(BigInteger.Log10(Math.Abs((long)mantissa)) + 1E-12) + exponent - point, number.Exponent);
                Assert.Equal(significant == "1", number.IsPowerOfTen);
            }
        },
        iter: 20_000);
}
