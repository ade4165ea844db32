namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS207Tests
{
    private const string Range = "is outside of 10^-128 to 10^126, which is what SQS holds";

    [Theory]
    [InlineData("\"\"", "is empty, and SQS refuses that")]
    [InlineData("null!", "is empty, and SQS refuses that")]
    [InlineData("\"a\\u0000b\"", "has a character at index 1 that SQS refuses")]
    [InlineData("\"ab\\uFFFE\"", "has a character at index 2 that SQS refuses")]
    [InlineData("\"\\uD800\"", "has a character at index 0 that SQS refuses")]
    [InlineData("\"three\", DataType = \"Number\"", "is not a decimal number")]
    [InlineData("\"\", DataType = \"Number\"", "is empty, and SQS refuses that")]
    [InlineData("\"1,000\", DataType = \"Number\"", "is not a decimal number")]
    [InlineData("\"0x10\", DataType = \"Number\"", "is not a decimal number")]
    [InlineData("\"NaN\", DataType = \"Number.float\"", "is not a decimal number")]
    [InlineData("\"123456789012345678901234567890123456789\", DataType = \"Number\"", "has 39 significant digits; SQS holds 38")]
    [InlineData("\"1e127\", DataType = \"Number\"", Range)]
    [InlineData("\"1e-129\", DataType = \"Number\"", Range)]
    public async Task A_value_that_SQS_refuses_is_refused_at_the_attribute(string arguments, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS207", Source(arguments));

        Assert.Equal(
            new Finding(
                "TSQS207",
                1,
                $"ConstantMessageAttribute(\"version\", {arguments})",
                $"The value of the constant message attribute \"version\" of 'OrderPlaced' {why}"),
            finding);
    }

    [Theory]
    [InlineData("\" \"")]
    [InlineData("\"three\\t\\r\\n\"")]
    [InlineData("\"\\uD83D\\uDE00\"")]
    [InlineData("\"-3.50\", DataType = \"Number\"")]
    [InlineData("\"12345678901234567890123456789012345678\", DataType = \"Number\"")]
    [InlineData("\"1e126\", DataType = \"Number\"")]
    [InlineData("\"1e-128\", DataType = \"Number\"")]
    [InlineData("\"0\", DataType = \"Number.int\"")]
    public Task A_value_that_SQS_takes_is_fine(string arguments) => Rule.AcceptsAsync(Source(arguments));

    private static string Source(string arguments) =>
        $"""[QueueMessage("orders"), ConstantMessageAttribute("version", {arguments})] public sealed partial record OrderPlaced(int Number);""";
}
