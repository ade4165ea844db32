namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS009Tests
{
    [Fact]
    public async Task Two_properties_of_one_name_are_refused_at_the_second()
    {
        Finding finding = await Rule.RefusesAsync("TSQS009", """
            [QueueMessage("orders")]
            public sealed partial record OrderPlaced(int Number, [property: JsonPropertyName("Number")] int Other);
            """);

        Assert.Equal(
            new Finding(
                "TSQS009",
                2,
                "Other",
                "'Number' and 'Other' of 'OrderPlaced' both become \"Number\" in the body; System.Text.Json refuses such a type"),
            finding);
    }

    [Fact]
    public async Task A_naming_policy_can_be_what_makes_them_one()
    {
        Finding finding = await Rule.RefusesAsync("TSQS009", """
            [QueueMessage("orders", JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            public sealed partial class OrderPlaced { public int Number { get; set; } public int number { get; set; } }
            """);

        Assert.Contains("both become \"number\"", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_type_within_the_message_they_are_refused_at_the_property_that_leads_there()
    {
        Finding finding = await Rule.RefusesAsync("TSQS009", """
            public sealed record Line(int Count, [property: JsonPropertyName("Count")] int Other);
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, List<Line> Lines);
            """);

        Assert.Equal("Lines", finding.Text);
        Assert.Contains("of 'Line' both become \"Count\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PropertyNameCaseInsensitive = true", "NUMBER")]
    [InlineData("System.Text.Json.JsonSerializerDefaults.Web", "nUMBER")]
    [InlineData("System.Text.Json.JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false", "")]
    public async Task Casing_alone_is_no_difference_where_the_context_says_so(string options, string name)
    {
        string source = $$"""
            [QueueMessage("orders")]
            public sealed partial class OrderPlaced { public int Number { get; set; } [JsonPropertyName("{{(name.Length == 0 ? "NUMBER" : name)}}")] public int Other { get; set; } }
            [JsonSourceGenerationOptions({{options}})]
            [JsonSerializable(typeof(OrderPlaced))] public sealed partial class Json : JsonSerializerContext;
            """;

        if (name.Length == 0)
        {
            await Rule.AcceptsAsync(source);
            return;
        }

        Assert.Contains($"both become \"{name}\"", (await Rule.RefusesAsync("TSQS009", source)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_base_counts() => Rule.RefusesAsync("TSQS009", """
        public abstract record Event([property: JsonPropertyName("Number")] int Id);
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Id, int Number) : Event(Id);
        """);

    [Theory]
    [InlineData("int Number, [property: JsonPropertyName(\"number\")] int Other")]
    [InlineData("int Number, [property: JsonPropertyName(\"Number\"), JsonIgnore] int Other")]
    [InlineData("[property: JsonIgnore] int Number, [property: JsonPropertyName(\"Number\")] int Other")]
    public Task Another_casing_and_an_ignored_member_are_fine(string parameters) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced({parameters});""");

    [Fact]
    public Task A_property_that_hides_one_of_a_base_is_fine() => Rule.AcceptsAsync("""
        public abstract class Event { public object? Id { get; set; } }
        [QueueMessage("orders")] public sealed partial class OrderPlaced : Event { public new int Id { get; set; } }
        """);

    [Fact]
    public Task A_message_attribute_may_have_the_name_of_a_property() => Rule.AcceptsAsync(
        """[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, [MessageAttribute("Number")] int Other);""");
}
