namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS206Tests
{
    private const string Unknown = "is not String, Number or Binary, with or without a label behind a dot";
    private const string NoNumber = "is Number, but the property is neither a number, an enum nor text that holds one";

    [Theory]
    [InlineData("int", "", Unknown)]
    [InlineData("int", "number", Unknown)]
    [InlineData("string", "StringX", Unknown)]
    [InlineData("string", "Text", Unknown)]
    [InlineData("string", "String.", "ends with a dot and no label")]
    [InlineData("string", "String.\\u0001", "has the character U+0001 at index 7")]
    [InlineData("string", "Binary", "is Binary, which takes byte[] or ReadOnlyMemory<byte>")]
    [InlineData("byte[]", "String", "is not Binary, and that is what bytes are sent as")]
    [InlineData("ReadOnlyMemory<byte>", "Number", "is not Binary, and that is what bytes are sent as")]
    [InlineData("bool", "Number", NoNumber)]
    [InlineData("DateTime", "Number.unix", NoNumber)]
    public async Task A_data_type_that_does_not_fit_is_refused_at_the_attribute(string type, string dataType, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS206", Source(type, dataType));

        string shown = dataType.Replace("\\u0001", "\u0001", StringComparison.Ordinal);
        Assert.Equal(
            new Finding("TSQS206", 1, $"MessageAttribute(DataType = \"{dataType}\")", $"The data type \"{shown}\" of 'Kind' {why}"), finding);
    }

    [Fact]
    public async Task A_data_type_of_257_characters_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS206", Source("string", "String." + new string('a', 250)));

        Assert.EndsWith("has 257 characters; SQS takes at most 256", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Integer", Unknown)]
    [InlineData("Binary", "is Binary, and a constant attribute is String or Number")]
    public async Task A_constant_attribute_is_refused_where_it_stands(string dataType, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS206", $"""
            [QueueMessage("orders")]
            [ConstantMessageAttribute("version", "3", DataType = "{dataType}")]
            public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(
            new Finding(
                "TSQS206",
                2,
                $"ConstantMessageAttribute(\"version\", \"3\", DataType = \"{dataType}\")",
                $"The data type \"{dataType}\" of 'version' {why}"),
            finding);
    }

    [Theory]
    [InlineData("int", "Number.int")]
    [InlineData("int", "String")]
    [InlineData("string", "Number")]
    [InlineData("string", "String.iso 8601")]
    [InlineData("DayOfWeek", "Number")]
    [InlineData("DayOfWeek", "String.day")]
    [InlineData("bool", "String.bool")]
    [InlineData("byte[]", "Binary.png")]
    [InlineData("ReadOnlyMemory<byte>", "Binary")]
    public Task A_data_type_that_fits_is_fine(string type, string dataType) => Rule.AcceptsAsync(Source(type, dataType));

    [Fact]
    public Task A_data_type_of_256_characters_is_fine() => Rule.AcceptsAsync(Source("string", "String." + new string('a', 249)));

    private static string Source(string type, string dataType) =>
        $"""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute(DataType = "{dataType}")] {type} Kind);""";
}
