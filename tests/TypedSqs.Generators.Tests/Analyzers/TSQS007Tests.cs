namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS007Tests
{
    [Theory]
    [InlineData("typeof(string)", "string")]
    [InlineData("typeof(Uri[])", "System.Uri[]")]
    [InlineData("typeof(JsonSerializerContext)", "System.Text.Json.Serialization.JsonSerializerContext")]
    public async Task A_named_type_that_is_no_context_is_refused_at_the_attribute(string type, string name)
    {
        Finding finding = await Rule.RefusesAsync("TSQS007", $"""
            [QueueMessage("orders", JsonContext = {type})] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(
            new Finding(
                "TSQS007",
                1,
                $"""QueueMessage("orders", JsonContext = {type})""",
                $"'OrderPlaced' cannot be written with '{name}': it is not a class derived from JsonSerializerContext"),
            finding);
    }

    [Fact]
    public async Task A_named_context_that_lacks_a_type_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS007", """
            [QueueMessage("orders", JsonContext = typeof(ShopJson))] public sealed partial record OrderPlaced(object Value);
            [JsonSerializable(typeof(int))] internal sealed partial class ShopJson : JsonSerializerContext;
            """);

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.Equal(
            "'OrderPlaced' cannot be written with 'ShopJson': 'OrderPlaced.Value' is object, whose run-time type decides, and the context lacks [JsonSerializable(typeof(object))]",
            finding.Message);
    }

    [Theory]
    [InlineData("WriteIndented = true", "WriteIndented")]
    [InlineData("IncludeFields = true", "IncludeFields")]
    [InlineData("DictionaryKeyPolicy = JsonKnownNamingPolicy.CamelCase", "DictionaryKeyPolicy")]
    [InlineData("NumberHandling = JsonNumberHandling.WriteAsString", "NumberHandling")]
    [InlineData("DefaultIgnoreCondition = JsonIgnoreCondition.WhenWriting", "DefaultIgnoreCondition")]
    [InlineData("JsonSerializerDefaultsStrict", "JsonSerializerDefaults.Strict")]
    public async Task A_context_with_options_that_only_it_can_follow_has_to_list_the_message(string option, string name)
    {
        string written = option.Replace("JsonSerializerDefaultsStrict", "System.Text.Json.JsonSerializerDefaults.Strict", StringComparison.Ordinal);
        Finding finding = await Rule.RefusesAsync("TSQS007", $"""
            [QueueMessage("orders", JsonContext = typeof(ShopJson))] public sealed partial record OrderPlaced(int Number);
            [JsonSourceGenerationOptions({written})]
            [JsonSerializable(typeof(int))] internal sealed partial class ShopJson : JsonSerializerContext;
            """);

        Assert.Equal(
            $"'OrderPlaced' cannot be written with 'ShopJson': its option {name} asks that it write the whole body, and it lacks [JsonSerializable(typeof(OrderPlaced))]",
            finding.Message);
    }

    [Fact]
    public async Task A_context_that_writes_the_whole_body_cannot_leave_out_an_attribute()
    {
        Finding finding = await Rule.RefusesAsync("TSQS007", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, [MessageAttribute(ExcludeFromBody = true)] string Kind);
            [JsonSourceGenerationOptions(WriteIndented = true)]
            [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
            """);

        Assert.Equal(
            "'OrderPlaced' cannot be written with 'ShopJson': it writes the whole body, so ExcludeFromBody cannot be kept; use [JsonIgnore]",
            finding.Message);
    }

    [Theory]
    [InlineData("string Kind, [property: JsonConverter(typeof(Upper))] string Note")]
    [InlineData("string Kind, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int Number")]
    public async Task So_is_one_that_writes_it_because_of_what_the_message_declares(string parameters)
    {
        string Source(string exclude) => Converter + $"""
            [QueueMessage("orders")] public sealed partial record OrderPlaced([{exclude}] {parameters});
            [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
            """;

        Finding finding = await Rule.RefusesAsync("TSQS007", Source("MessageAttribute(ExcludeFromBody = true)"));

        Assert.EndsWith(
            "it writes the whole body, so ExcludeFromBody cannot be kept; use [JsonIgnore]", finding.Message, StringComparison.Ordinal);
        await Rule.AcceptsAsync(Source("property: MessageAttribute(ExcludeFromBody = true), JsonIgnore"));
    }

    private const string Converter = """
        public sealed class Upper : JsonConverter<string>
        {
            public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => null;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
        }

        """;

    [Fact]
    public async Task A_context_that_generated_code_cannot_reach_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS007", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            public static partial class Outer { [JsonSerializable(typeof(OrderPlaced))] private sealed partial class ShopJson : JsonSerializerContext; }
            """);

        Assert.Equal(
            "'OrderPlaced' cannot be written with 'Outer.ShopJson': it is not accessible to the generated producer; make it public or internal",
            finding.Message);
    }

    [Fact]
    public Task A_private_one_beside_the_message_is_fine() => Rule.AcceptsAsync("""
        public static partial class Outer
        {
            [QueueMessage("orders")] private sealed partial record OrderPlaced(object Value);
            [JsonSerializable(typeof(OrderPlaced))] private sealed partial class ShopJson : JsonSerializerContext;
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]")]
    [InlineData("[JsonSourceGenerationOptions(WriteIndented = false, Converters = new Type[0], GenerationMode = JsonSourceGenerationMode.Metadata)]")]
    [InlineData("[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]")]
    public Task A_context_whose_options_generated_code_follows_need_not_list_the_message(string options) => Rule.AcceptsAsync($"""
        [QueueMessage("orders", JsonContext = typeof(ShopJson))] public sealed partial record OrderPlaced(int Number);
        {options}
        [JsonSerializable(typeof(int))] internal sealed partial class ShopJson : JsonSerializerContext;
        """);

    [Fact]
    public Task One_with_options_of_its_own_that_lists_the_message_is_fine() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        [JsonSourceGenerationOptions(WriteIndented = true)]
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
        """);

    [Fact]
    public Task One_derived_from_a_base_of_the_users_is_fine() => Rule.AcceptsAsync("""
        public abstract class Base(System.Text.Json.JsonSerializerOptions? options) : JsonSerializerContext(options);
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        [QueueMessage("others", JsonContext = typeof(Outer.ShopJson))] public sealed partial record Other(int Number);
        public static partial class Outer { [JsonSerializable(typeof(Other))] internal sealed partial class ShopJson : JsonSerializerContext; }
        """);

    [Fact]
    public Task A_context_that_has_nothing_to_do_with_the_message_is_not_looked_at() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        [JsonSourceGenerationOptions(WriteIndented = true)]
        [JsonSerializable(typeof(int))] internal sealed partial class ShopJson : JsonSerializerContext;
        """);

    [Fact]
    public async Task A_context_whose_options_cannot_even_be_made_is_refused() => Assert.EndsWith(
        "its option DefaultIgnoreCondition is Always, which System.Text.Json refuses",
        (await Rule.RefusesAsync("TSQS007", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            [JsonSerializable(typeof(OrderPlaced))] [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.Always)]
            internal sealed partial class Context : JsonSerializerContext;
            """)).Message,
        StringComparison.Ordinal);
}
