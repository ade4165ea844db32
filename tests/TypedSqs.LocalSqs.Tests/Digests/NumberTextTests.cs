namespace TypedSqs.Local.Tests.Digests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1E-128")]
    [InlineData("0.00001e130")]
    [InlineData("99999999999999999999999999999999999999000")]
    public void Is_a_number(string text) => Assert.True(NumberText.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("٣")]
    [InlineData("1e-129")]
    [InlineData("2e126")]
    [InlineData("1e99999999999999999999")]
    [InlineData("123456789012345678901234567890123456789")]
    public void Is_none(string text) => Assert.False(NumberText.IsValid(text));

    [Theory]
    [InlineData("007.50", "7.5")]
    [InlineData("-000.100", "-0.1")]
    [InlineData("100", "100")]
    [InlineData("-0.00", "0")]
    [InlineData("1.50e5", "1.50e5")]
    public void Zeroes_are_removed(string sent, string delivered) => Assert.Equal(delivered, NumberText.WithoutZeroes(sent));
}
