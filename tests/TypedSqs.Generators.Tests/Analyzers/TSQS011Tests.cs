using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS011Tests
{
    private const string Condition = "and for all members it can be Never, WhenWritingNull or WhenWritingDefault";

    [Theory]
    [InlineData("JsonDefaultIgnoreCondition = JsonIgnoreCondition.Always", "JsonDefaultIgnoreCondition", "Always, " + Condition)]
    [InlineData("JsonDefaultIgnoreCondition = (JsonIgnoreCondition)17", "JsonDefaultIgnoreCondition", "17, " + Condition)]
    [InlineData("JsonPropertyNamingPolicy = (JsonKnownNamingPolicy)6", "JsonPropertyNamingPolicy", "6, which is no value of JsonKnownNamingPolicy")]
    [InlineData("AttributeNamingPolicy = (JsonKnownNamingPolicy)(-1)", "AttributeNamingPolicy", "-1, which is no value of JsonKnownNamingPolicy")]
    [InlineData("TraceContext = (TraceContextCarrier)3", "TraceContext", "3, which is no value of TraceContextCarrier")]
    public async Task A_value_that_there_is_not_is_refused_at_the_attribute(string argument, string option, string what)
    {
        Finding finding = await Rule.RefusesAsync("TSQS011", $"[QueueMessage(\"orders\", {argument})] public sealed partial record OrderPlaced(int Number);");

        Assert.Equal(new Finding("TSQS011", 1, $"QueueMessage(\"orders\", {argument})", $"{option} of 'OrderPlaced' is {what}"), finding);
    }

    [Fact]
    public async Task Each_option_has_a_word()
    {
        IReadOnlyList<Finding> findings = await Rule.RefusesAllAsync(
            "[QueueMessage(\"orders\", AttributeNamingPolicy = (JsonKnownNamingPolicy)9, JsonDefaultIgnoreCondition = JsonIgnoreCondition.Always)] public sealed partial record OrderPlaced(int Number);");

        Assert.Equal(["TSQS011", "TSQS011"], findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task That_of_the_assembly_is_said_once_and_no_message_is_generated()
    {
        Finding finding = Assert.Single(await Rule.FindAsync(TestCompilation.Create("""
            [assembly: QueueMessageDefaults(JsonDefaultIgnoreCondition = JsonIgnoreCondition.Always)]
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            [QueueMessage("parcels")] public sealed partial record ParcelSent(int Number);
            """)));

        Assert.Equal(("TSQS011", 1, $"JsonDefaultIgnoreCondition of 'Shop' is Always, {Condition}"), (finding.Id, finding.Line, finding.Message));
    }

    [Theory]
    [InlineData(JsonIgnoreCondition.Always)]
    [InlineData(JsonIgnoreCondition.WhenWriting)]
    [InlineData(JsonIgnoreCondition.WhenReading)]
    [InlineData((JsonIgnoreCondition)6)]
    public async Task For_all_members_System_Text_Json_does_not_follow_these_either(JsonIgnoreCondition condition)
    {
        string? body = null;
        JsonSerializerOptions? options = null;
        Exception? thrown = Record.Exception(() => options = new JsonSerializerOptions { DefaultIgnoreCondition = condition });
        if (options is not null)
        {
            body = JsonSerializer.Serialize(new { A = 1, B = (string?)null }, options);
        }

        Assert.True(thrown is ArgumentException || body == "{\"A\":1,\"B\":null}", body);
        Assert.Equal("TSQS011", Assert.Single(await Rule.RefusesAllAsync(
            $"[QueueMessage(\"orders\", JsonDefaultIgnoreCondition = (JsonIgnoreCondition){(int)condition})] public sealed partial record OrderPlaced(int Number);")).Id);
    }

    [Theory]
    [InlineData("JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault")]
    [InlineData("JsonPropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper, AttributeNamingPolicy = JsonKnownNamingPolicy.Unspecified")]
    public Task Each_named_value_is_fine(string argument) =>
        Rule.AcceptsAsync($"[QueueMessage(\"orders\", {argument})] public sealed partial record OrderPlaced(int Number);");
}
