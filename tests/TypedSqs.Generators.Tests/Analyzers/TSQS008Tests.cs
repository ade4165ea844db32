namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS008Tests
{
    private const string TwoContexts = """
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class AJson : JsonSerializerContext;
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class BJson : JsonSerializerContext;
        """;

    [Fact]
    public async Task Two_contexts_that_list_the_message_are_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS008", $"""[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);{'\n'}{TwoContexts}""");

        Assert.Equal(
            new Finding(
                "TSQS008",
                1,
                "OrderPlaced",
                "'OrderPlaced' could be written with 'AJson' or with 'BJson'; name one in [QueueMessage(JsonContext = typeof(...))]"),
            finding);
    }

    [Fact]
    public Task So_are_two_that_list_what_it_needs() => Rule.RefusesAsync("TSQS008", """
        [QueueMessage("orders")] public sealed partial record OrderPlaced(object Value);
        [JsonSerializable(typeof(object))] internal sealed partial class AJson : JsonSerializerContext;
        [JsonSerializable(typeof(object))] internal sealed partial class BJson : JsonSerializerContext;
        """);

    [Fact]
    public Task Naming_one_settles_it() => Rule.AcceptsAsync(
        """[QueueMessage("orders", JsonContext = typeof(BJson))] public sealed partial record OrderPlaced(int Number);""", TwoContexts);

    [Fact]
    public Task The_one_that_lists_the_message_goes_before_one_that_lists_a_part() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(object Value);
        [JsonSerializable(typeof(object))] internal sealed partial class AJson : JsonSerializerContext;
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class BJson : JsonSerializerContext;
        """);

    [Fact]
    public Task Two_that_nobody_needs_are_fine() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Value);
        [JsonSerializable(typeof(int))] internal sealed partial class AJson : JsonSerializerContext;
        [JsonSerializable(typeof(int))] internal sealed partial class BJson : JsonSerializerContext;
        """);

    [Fact]
    public Task One_context_in_two_parts_is_one() => Rule.AcceptsAsync(
        """
        [QueueMessage("orders")] public sealed partial record OrderPlaced(object Value);
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
        """,
        """[JsonSourceGenerationOptions(WriteIndented = true)] internal sealed partial class ShopJson;""");

    [Fact]
    public Task A_class_with_the_attribute_that_is_no_context_does_not_count() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        [JsonSerializable(typeof(OrderPlaced))] internal sealed class NoContext;
        """);
}
