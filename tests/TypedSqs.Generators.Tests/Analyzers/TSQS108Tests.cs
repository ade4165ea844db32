namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS108Tests
{
    private const string Whole = "the JsonSerializerContext writes the whole body; bound that by [MaxBytes] on the message";
    private const string Part = "the JsonSerializerContext writes this part; bound it as a whole by [MaxBytes] on the property that holds it";

    [Theory]
    [InlineData("record OrderPlaced([MaxChars(5)] string Note);", "[MaxChars]", "Note", "Note")]
    [InlineData("record OrderPlaced([MaxBytes(5), MaxChars(5)] string Note);", "[MaxBytes] and [MaxChars]", "Note", "Note")]
    [InlineData("record OrderPlaced(List<Line> Lines); public sealed record Line([MaxItems(5)] int[] Numbers);", "[MaxItems]", "Lines[].Numbers", "Lines")]
    [InlineData("class OrderPlaced { [JsonInclude, MaxChars(5)] internal string Note = \"\"; }", "[MaxChars]", "Note", "Note")]
    [InlineData("record OrderPlaced([MaxChars(5)] string Note) : Event(Note); public record Event(string Note);", "[MaxChars]", "Note", "Note")]
    public async Task Where_an_option_makes_the_context_write_all(string declaration, string attribute, string path, string text)
    {
        Finding finding = await Rule.ReportsAsync("TSQS108", Indented(declaration));

        Assert.Equal((text, $"{attribute} on '{path}' is not enforced: {Whole}"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("record OrderPlaced(Shape Shape);", "Shape.Name")]
    [InlineData("record OrderPlaced([MaxBytes(500)] List<Shape> Shapes);", "Shapes[].Name")]
    [InlineData("record OrderPlaced(Dictionary<int, Shape> Shapes);", "Shapes[].Name")]
    public async Task Where_the_context_writes_a_part(string declaration, string path)
    {
        Finding finding = await Rule.ReportsAsync("TSQS108", WithShape(declaration, "[MaxChars(5)] string? Name"));

        Assert.Equal($"[MaxChars] on '{path}' is not enforced: {Part}", finding.Message);
    }

    [Fact]
    public async Task A_derived_type_is_looked_at_too() => Assert.Equal(
        $"[MaxItems] on 'Shape.Points' is not enforced: {Part}",
        (await Rule.ReportsAsync("TSQS108", WithShape("record OrderPlaced(Shape Shape);", "string? Name", "[MaxItems(5)] int[]? Points"))).Message);

    [Fact]
    public async Task A_bound_of_the_items_of_what_a_converter_writes_is_lost() => Assert.Equal(
        $"[MaxItems] on 'Rows' is not enforced: {Part}",
        (await Rule.ReportsAsync("TSQS108", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MaxItems(5), MaxBytes(100)] Rows Rows);
            [JsonConverter(typeof(RowsConverter))] public sealed class Rows : List<int>;
            public sealed class RowsConverter : JsonConverter<Rows>
            {
                public override Rows? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => null;

                public override void Write(System.Text.Json.Utf8JsonWriter writer, Rows value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNullValue();
            }
            [JsonSerializable(typeof(Rows))] internal sealed partial class ShopJson : JsonSerializerContext;
            """)).Message);

    [Fact]
    public async Task So_are_those_of_a_message_that_is_polymorphic_itself() => Assert.Equal(
        ("Note", $"[MaxChars] on 'Note' is not enforced: {Whole}"),
        await TextAndMessageAsync("""
            [QueueMessage("orders")] [JsonDerivedType(typeof(Urgent), "urgent")] public partial record OrderPlaced([MaxChars(5)] string Note);
            public sealed record Urgent(string Note) : OrderPlaced(Note);
            [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
            """));

    [Fact]
    public async Task And_those_of_a_message_that_is_a_collection() => Assert.Equal(
        ("OrderPlaced", $"[MaxItems] on 'OrderPlaced' is not enforced: {Whole}"),
        await TextAndMessageAsync(Indented("class OrderPlaced : List<int>;", "[MaxItems(5)]")));

    [Theory]
    [InlineData("record OrderPlaced(string Note);", "[MaxBytes(500)]")]
    [InlineData("record OrderPlaced([MessageAttribute, MaxChars(5)] string Note);", "")]
    [InlineData("record OrderPlaced([System.ComponentModel.DataAnnotations.StringLength(5)] string Note);", "")]
    [InlineData("record OrderPlaced([property: JsonIgnore] [MaxChars(5)] string Note);", "")]
    public Task What_is_enforced_or_not_sent_is_fine(string declaration, string attribute) => Rule.IsQuietAsync(Indented(declaration, attribute));

    [Theory]
    [InlineData("record OrderPlaced([MaxBytes(500)] Shape Shape);")]
    [InlineData("record OrderPlaced([MaxItems(5)] List<Shape> Shapes, [MaxChars(5)] string Note);")]
    public Task What_is_written_around_the_part_is_fine(string declaration) => Rule.IsQuietAsync(WithShape(declaration, "string? Name"));

    private static async Task<(string Text, string Message)> TextAndMessageAsync(string source)
    {
        Finding finding = await Rule.ReportsAsync("TSQS108", source);
        return (finding.Text, finding.Message);
    }

    private static string Indented(string declaration, string attribute = "") => $"""
        [QueueMessage("orders")] {attribute} public sealed partial {declaration}
        [JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
        """;

    private static string WithShape(string declaration, string member, string derived = "int[]? Points") => $$"""
        [QueueMessage("orders")] public sealed partial {{declaration}}
        [JsonDerivedType(typeof(Polygon), "polygon")] public record Shape({{member}});
        public sealed record Polygon(string? Name, {{derived}}) : Shape(Name);
        [JsonSerializable(typeof(Shape))] internal sealed partial class ShopJson : JsonSerializerContext;
        """;
}
