namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS013Tests
{
    private const string Raw = "the body is 'Text' as it stands, and no JSON";

    [Theory]
    [InlineData("JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase", "JsonPropertyNamingPolicy")]
    [InlineData("JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull", "JsonDefaultIgnoreCondition")]
    public async Task A_raw_body_has_no_JSON_to_be_changed(string argument, string option)
    {
        Finding finding = await Rule.ReportsAsync("TSQS013", $"[QueueMessage(\"mails\", {argument})] public sealed partial record Mail([MessageBody] string Text);");

        Assert.Equal(new Finding("TSQS013", 1, $"QueueMessage(\"mails\", {argument})", $"{option} of 'Mail' has no effect: {Raw}"), finding);
    }

    [Fact]
    public async Task Nor_has_it_use_for_a_context() => Assert.Equal($"JsonContext of 'Mail' has no effect: {Raw}", (await Rule.ReportsAsync("TSQS013", """
        [QueueMessage("mails", JsonContext = typeof(Context))] public sealed partial record Mail([MessageBody] string Text);
        [JsonSerializable(typeof(int))] internal sealed partial class Context : JsonSerializerContext;
        """)).Message);

    [Theory]
    [InlineData("JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase", "JsonPropertyNamingPolicy of 'OrderPlaced' has no effect: 'Context' decides, and its PropertyNamingPolicy is SnakeCaseLower")]
    [InlineData("JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull", "JsonDefaultIgnoreCondition of 'OrderPlaced' has no effect: 'Context' decides, and its DefaultIgnoreCondition is Never")]
    public async Task A_context_decides(string argument, string message) =>
        Assert.Equal(message, (await Rule.ReportsAsync("TSQS013", WithContext(argument))).Message);

    [Fact]
    public async Task So_does_one_that_is_named() => Assert.StartsWith("JsonPropertyNamingPolicy of", (await Rule.ReportsAsync("TSQS013", WithContext(
        "JsonContext = typeof(Context), JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("JsonPropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, JsonDefaultIgnoreCondition = JsonIgnoreCondition.Never")]
    [InlineData("AttributeNamingPolicy = JsonKnownNamingPolicy.CamelCase")]
    public Task What_the_context_says_too_is_fine(string argument) => Rule.IsQuietAsync(WithContext(argument));

    [Fact]
    public Task Defaults_of_the_assembly_are_for_other_messages_too() => Rule.IsQuietAsync("""
        [assembly: QueueMessageDefaults(JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [QueueMessage("mails")] public sealed partial record Mail([MessageBody] string Text);
        """);

    private static string WithContext(string argument) => $$"""
        [QueueMessage("orders", {{argument}})] public sealed partial record OrderPlaced(int Number);
        [JsonSerializable(typeof(OrderPlaced))]
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        internal sealed partial class Context : JsonSerializerContext;
        """;
}
