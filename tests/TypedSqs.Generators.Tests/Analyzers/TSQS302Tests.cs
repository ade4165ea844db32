namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS302Tests
{
    private const string Id = ", and SQS takes 1 to 128 characters from U+0021 to U+007E";

    [Theory]
    [InlineData("[MessageGroupId] string Part", "\"a b\"", "message group id: it has the character U+0020 at index 1" + Id)]
    [InlineData("[MessageGroupId] string Part", "\"\"", "message group id: it is empty" + Id)]
    [InlineData("[MessageAttribute] string Part", "\"\"", "message attribute: it is empty, and SQS refuses that; null leaves the attribute out")]
    [InlineData("[MessageAttribute] string Part", "\"a\\u0001\"", "message attribute: it has the character U+0001 at index 1, and SQS refuses that")]
    [InlineData("[MessageAttribute] char Part", "'\\0'", "message attribute: it has the character U+0000 at index 0, and SQS refuses that")]
    [InlineData("[MessageAttribute] double Part", "double.NaN", "message attribute: it is no number that SQS has")]
    [InlineData("[MessageAttribute] double? Part", "1e127", "message attribute: it is outside of 10^-128 to 10^126, which is what SQS holds")]
    [InlineData("[MessageAttribute] double Part", "double.Epsilon", "message attribute: it is outside of 10^-128 to 10^126, which is what SQS holds")]
    [InlineData("[MessageAttribute(DataType = \"Number\")] string Part", "\"ten\"", "message attribute: it is not a decimal number")]
    [InlineData("[DelaySeconds] int Part", "901", "delay: it is 901 seconds, and SQS takes 0 to 900")]
    [InlineData("[DelaySeconds] int? Part", "-1", "delay: it is -1 seconds, and SQS takes 0 to 900")]
    [InlineData("[DelaySeconds] TimeSpan Part", "TimeSpan.FromMinutes(16)", "delay: it is 960 seconds, and SQS takes 0 to 900")]
    public async Task A_value_that_SQS_refuses_is_reported_where_it_stands(string parameter, string value, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS302", Source(parameter, value));

        Assert.Equal((value, $"This value of 'Part' cannot be sent as {why}"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task So_is_an_empty_body() => Assert.Equal(
        "This value of 'Text' cannot be sent as message body: it is empty, and SQS wants at least one character",
        (await Rule.ReportsAsync("TSQS302", """
            [QueueMessage("mails")] public sealed partial record Mail([MessageBody] string Text) { public static Mail Sample => new(""); }
            """)).Message);

    [Theory]
    [InlineData("MessageGroupId = \"a b\"", "\"a b\"")]
    [InlineData("MessageDeduplicationId = \"\"", "\"\"")]
    [InlineData("Delay = TimeSpan.FromSeconds(901)", "TimeSpan.FromSeconds(901)")]
    public async Task Options_are_read(string option, string value) => Assert.Equal(value, (await Rule.ReportsAsync("TSQS302", $$"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number) { public static SendOptions Options => new() { {{option}} }; }
        """)).Text);

    [Fact]
    public async Task So_is_the_name_of_an_attribute_of_a_prepared_message() => Assert.Equal(
        "This value of 'IdAttribute' cannot be sent as the name of a message attribute: it begins with AWS. or Amazon., which are reserved in any casing",
        (await Rule.ReportsAsync("TSQS302", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number) { public static PrepareOptions Options => new() { IdAttribute = "AWS.id" }; }
            """)).Message);

    [Theory]
    [InlineData("[MessageGroupId] string Part", "\"a-b\"")]
    [InlineData("[MessageGroupId] string? Part", "null")]
    [InlineData("[MessageAttribute] string? Part", "default")]
    [InlineData("[MessageAttribute(DataType = \"Number\")] string Part", "\"10.5\"")]
    [InlineData("[MessageAttribute] double Part", "-1.25e125")]
    [InlineData("[MessageAttribute] float Part", "float.MaxValue")]
    [InlineData("[MessageAttribute(DataType = \"String\")] double Part", "1e200")]
    [InlineData("[DelaySeconds] int Part", "900")]
    [InlineData("[DelaySeconds] TimeSpan Part", "TimeSpan.FromMinutes(15)")]
    [InlineData("string Part", "\"\"")]
    public Task A_value_that_SQS_takes_is_fine(string parameter, string value) => Rule.IsQuietAsync(Source(parameter, value));

    [Fact]
    public async Task A_group_id_of_128_characters_is_the_longest()
    {
        await Rule.IsQuietAsync(Source("[MessageGroupId] string Part", $"\"{new string('a', 128)}\""));
        await Rule.ReportsAsync("TSQS302", Source("[MessageGroupId] string Part", $"\"{new string('a', 129)}\""));
    }

    [Theory]
    [InlineData("[MessageAttribute] public string Part { get; set; } = \"\";")]
    [InlineData("[MessageAttribute] public string Part { get; set; } public OrderPlaced() => Part = \"\";")]
    [InlineData("[MessageGroupId(Order = 1)] public string Part { get; set; } = \"a b\"; [MessageGroupId(Order = 2)] public string Other { get; set; } = \"b\";")]
    public Task A_placeholder_and_a_part_of_an_id_are_fine(string member) =>
        Rule.IsQuietAsync($$"""[QueueMessage("orders")] public sealed partial class OrderPlaced { {{member}} }""");

    private static string Source(string parameter, string value) => $$"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {{parameter}})
        {
            public static OrderPlaced Sample => new(1, {{value}});
        }
        """;
}
