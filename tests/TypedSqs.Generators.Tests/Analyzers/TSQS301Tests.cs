namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS301Tests
{
    [Theory]
    [InlineData("[MaxChars(3)] string Note", "\"abcd\"", "has 4 characters and at most 3 are")]
    [InlineData("[MaxChars(3)] string Note", "nameof(System)", "has 6 characters and at most 3 are")]
    [InlineData("[MaxChars(3)] string Note", "$\"{\"ab\"}cd\"", "has 4 characters and at most 3 are")]
    [InlineData("[MaxChars(3)] string Note", "Text", "has 4 characters and at most 3 are")]
    [InlineData("[MaxChars(3)] string? Note", "\"abcd\"", "has 4 characters and at most 3 are")]
    [InlineData("[MaxBytes(5)] string Note", "\"größe\"", "weighs 7 bytes or more and at most 5 are")]
    [InlineData("[MaxItems(2)] int[] Note", "[1, 2, 3]", "has 3 items and at most 2 are")]
    [InlineData("[MaxItems(2)] int[] Note", "[.. Numbers, 1, 2, 3]", "has 3 items and at most 2 are")]
    [InlineData("[MaxItems(2)] int[] Note", "new[] { 1, 2, 3 }", "has 3 items and at most 2 are")]
    [InlineData("[MaxItems(2)] byte[] Note", "new byte[3]", "has 3 items and at most 2 are")]
    [InlineData("[MaxItems(2)] List<int> Note", "new() { 1, 2, 3 }", "has 3 items and at most 2 are")]
    [InlineData("[MaxChars(3)] List<string> Note", "[\"abc\", \"abcd\"]", "holds an item that has 4 characters and at most 3 are")]
    [InlineData("[MaxItems(9, 1)] int[][] Note", "[[1], [1, 2]]", "holds an item that has 2 items and at most 1 are")]
    [InlineData("[Range(1, 10)] int Note", "11", "is 11 and 1 to 10 is")]
    [InlineData("[Range(1, 10)] long Note", "5_000_000_000L", "is 5000000000 and 1 to 10 is")]
    [InlineData("[Range(1, 10)] byte Note", "(byte)0", "is 0 and 1 to 10 is")]
    [InlineData("[Range(1, 10)] int? Note", "default(int)", "is 0 and 1 to 10 is")]
    [InlineData("[StringLength(3)] string Note", "\"abcd\"", "has 4 characters and at most 3 are")]
    public async Task A_value_beyond_the_bound_is_reported_where_it_stands(string parameter, string value, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS301", Source(parameter, $"new(1, {value})"));

        Assert.Equal((value, $"This value of 'Note' {why} declared: it is never sent, sending it throws"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("new OrderPlaced(Note: \"abcd\", Number: 1)")]
    [InlineData("new OrderPlaced(1, \"ab\") { Note = \"abcd\" }")]
    [InlineData("new OrderPlaced(1, \"ab\") with { Note = \"abcd\" }")]
    public async Task Named_arguments_initializers_and_with_are_read(string value) =>
        Assert.Equal("\"abcd\"", (await Rule.ReportsAsync("TSQS301", Source("[MaxChars(3)] string Note", value))).Text);

    [Theory]
    [InlineData("MaxItems(2)", "List<int>", "new() { 1, 2, 3 }", "has 3 items and at most 2 are")]
    [InlineData("MaxItems(2)", "List<int>", "[1, .. Numbers, 2, 3]", "has 3 items and at most 2 are")]
    [InlineData("MaxChars(1)", "List<string>", "new() { \"a\", \"bc\" }", "holds an item that has 2 characters and at most 1 are")]
    [InlineData("MaxChars(1)", "List<string>", "[\"bc\"]", "holds an item that has 2 characters and at most 1 are")]
    [InlineData("MaxItems(2)", "Own", "[1, 2, 3]", "")]
    [InlineData("MaxItems(2)", "HashSet<int>", "[1, 1, 1]", "")]
    [InlineData("MaxItems(2)", "List<int>", "new() { 1, 2 }", "")]
    [InlineData("MaxItems(2)", "List<int>", "[.. Numbers]", "")]
    public async Task A_message_that_is_a_collection_has_its_bounds_on_the_type(string bound, string baseType, string value, string why)
    {
        string source = $$"""
            [QueueMessage("orders"), {{bound}}] public sealed partial class Orders : {{baseType}}
            {
                public static int[] Numbers { get; } = [1];
                public static Orders Sample => {{value}};
            }
            public class Own : List<int> { public new void Add(int item) { } }
            """;

        var findings = (await Rule.FindAllAsync(TestCompilation.Create(source))).Select(finding => (finding.Id, finding.Text, finding.Message));

        Assert.Equal(why.Length == 0 ? [] : [("TSQS301", value, $"This value of 'Orders' {why} declared: it is never sent, sending it throws")], findings);
    }

    [Theory]
    [InlineData("[MaxChars(3)] string Note", "\"abc\"")]
    [InlineData("[MaxChars(3)] string? Note", "null")]
    [InlineData("[MaxChars(3)] string? Note", "default")]
    [InlineData("[MaxChars(3)] string Note", "string.Concat(\"ab\", \"cd\")")]
    [InlineData("[MaxItems(2)] int[] Note", "[1, 2]")]
    [InlineData("[MaxItems(2)] int[] Note", "[.. Numbers]")]
    [InlineData("[MaxItems(2)] HashSet<int> Note", "[1, 1, 1]")]
    [InlineData("[MaxItems(1)] Dictionary<string, int> Note", "new(StringComparer.OrdinalIgnoreCase) { [\"a\"] = 1, [\"A\"] = 2 }")]
    [InlineData("[MaxItems(1)] SortedDictionary<string, int> Note", "new() { [\"a\"] = 1, [\"a\\0\"] = 2 }")]
    [InlineData("[Range(1, 10)] int Note", "10")]
    [InlineData("[property: JsonIgnore] [MaxChars(3)] string Note", "\"abcd\"")]
    public Task A_value_within_it_or_not_known_is_fine(string parameter, string value) => Rule.IsQuietAsync(Source(parameter, $"new(1, {value})"));

    [Theory]
    [InlineData("public sealed record Line([MaxChars(3)] string Note); [QueueMessage(\"orders\")] public sealed partial record OrderPlaced(List<Line> Lines) { static OrderPlaced A => new([new(\"abcd\")]); }")]
    [InlineData("public record Event([MaxChars(3)] string Note); [QueueMessage(\"orders\")] public sealed partial record OrderPlaced(string Note) : Event(Note) { static OrderPlaced A => new(\"abcd\"); }")]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial class OrderPlaced { [MaxChars(3)] public string Note { get; set; } = \"\"; static void A(OrderPlaced a) => a.Note = \"abcd\"; }")]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial class OrderPlaced { [MaxChars(3)] public string Note { get; set; } = \"abcd\"; }")]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial record OrderPlaced([MaxChars(3)] string Note = \"abcd\");")]
    public async Task What_a_message_contains_inherits_or_declares_is_read(string source) =>
        Assert.Equal("\"abcd\"", (await Rule.ReportsAsync("TSQS301", source)).Text);

    [Theory]
    [InlineData("[MaxChars(3)] string Note", "\"abcd\"")]
    [InlineData("Line Line", "new Line(\"abcd\")")]
    public async Task Where_a_context_writes_the_body_nothing_enforces_the_bound(string parameter, string value)
    {
        string source = Source(parameter, $"new(1, {value})") + """

            public sealed record Line([MaxChars(3)] string Note);
            [JsonSourceGenerationOptions(WriteIndented = true)]
            [JsonSerializable(typeof(OrderPlaced))]
            public sealed partial class Json : JsonSerializerContext;
            """;

        Assert.Equal(["TSQS108"], (await Rule.FindAllAsync(TestCompilation.Create(source))).Select(finding => finding.Id).Distinct());
    }

    [Fact]
    public async Task An_attribute_has_its_bound_all_the_same() => Assert.Equal("\"abcd\"", (await Rule.ReportsAsync("TSQS301", Source("[MessageAttribute, MaxChars(3)] string Note", "new(1, \"abcd\")") + """

        [JsonSourceGenerationOptions(WriteIndented = true)]
        [JsonSerializable(typeof(OrderPlaced))]
        public sealed partial class Json : JsonSerializerContext;
        """)).Text);

    [Fact]
    public async Task Types_without_an_end_are_walked_all_the_same() => Assert.Equal("\"abcd\"", (await Rule.ReportsAsync("TSQS301", """
        public sealed class Endless<T> { public Endless<List<T>>? Next { get; set; } }
        public sealed class Rows : List<Rows>;
        public sealed record Line([MaxChars(3)] string Note) { public static Line A => new("abcd"); }
        [QueueMessage("orders")] public sealed partial record OrderPlaced([property: JsonIgnore] Endless<int> Endless, Rows Rows, Line Line);
        """)).Text);

    [Theory]
    [InlineData("public sealed class Entity { [System.ComponentModel.DataAnnotations.MaxLength(3)] public string Name { get; set; } = \"abcd\"; }")]
    [InlineData("public sealed record Line([MaxChars(3)] string Note) { public static Line A => new(\"abcd\"); }")]
    [InlineData("public sealed class Placeholder { [System.ComponentModel.DataAnnotations.Range(1, 2)] public int Number { get; set; } = 0; }")]
    public async Task A_type_that_is_in_no_message_is_fine(string source) => Assert.Empty(await Rule.FindAllAsync(TestCompilation.Create(source)));

    [Theory]
    [InlineData("record A([MaxChars(3)] string Note) { public string Note { get; init; } = Note.Length > 3 ? Note[..3] : Note; static A X => new(\"abcd\"); }")]
    [InlineData("record A([property: MaxChars(3)] string Note) { public A(string Note, int more) : this(Note[..more]) { } static A X => new(\"abcd\", 3); }")]
    [InlineData("record A { public A(string Note) => this.Note = Note[..3]; [MaxChars(3)] public string Note { get; init; } static A X => new(\"abcd\"); }")]
    [InlineData("record A([MaxChars(3)] string Note) : Base(Note[..3]) { static A X => new(\"abcd\"); } public abstract record Base(string Note);")]
    [InlineData("record A { [MaxChars(3)] public string Note { get => field; init => field = value[..3]; } = \"\"; static A X => new() { Note = \"abcd\" }; }")]
    [InlineData("record A { [MaxChars(3)] public string Note { get => field[..3]; set; } = \"abcd\"; }")]
    [InlineData("record A { [MaxChars(3)] public partial string Note { get; set; } static A X => new() { Note = \"abcd\" }; } partial record A { public partial string Note { get; set => field = value[..3]; } = \"\"; }")]
    [InlineData("record A([MaxChars(3)] string Note) { static A X => new(\"abcd\") { Note = \"ok\" }; }")]
    [InlineData("record A([MaxChars(3)] string Note) { static A X => new A(\"abcd\") with { Note = \"ok\" }; }")]
    [InlineData("record A([MaxChars(3)] string Note, [MaxChars(3)] string More) { static A X => (new(\"abcd\", \"ab\") { Note = \"ok\" }); }")]
    public async Task A_value_that_may_never_be_the_propertys_is_fine(string message) =>
        Assert.Empty(await Rule.FindAllAsync(TestCompilation.Create($"[QueueMessage(\"orders\")] public partial {message}")));

    [Theory]
    [InlineData("record A([MaxChars(3)] string Note) { public string Note { get; init; } = Note; static A X => new(\"abcd\"); }")]
    [InlineData("record A([MaxChars(3)] string Note) : Base(Note) { static A X => new(\"abcd\"); } public abstract record Base(string Note);")]
    [InlineData("record A([MaxChars(3)] string Note, int Number) { static A X => new(\"abcd\", 1) { Number = 2 }; }")]
    [InlineData("record A([MaxChars(3)] string Note, int Number) { static A X => new A(\"abcd\", 1) with { Number = 2 }; }")]
    [InlineData("record A { [MaxChars(3)] public required string Note { get; init; } static A X => new() { Note = \"abcd\" }; }")]
    public async Task One_that_surely_becomes_it_is_reported(string message) =>
        Assert.Equal("\"abcd\"", Assert.Single(await Rule.FindAllAsync(TestCompilation.Create($"[QueueMessage(\"orders\")] public partial {message}"))).Text);

    private static string Source(string parameter, string value) => $$"""
        using System.ComponentModel.DataAnnotations;
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {{parameter}})
        {
            public const string Text = "abcd";
            public static int[] Numbers { get; } = [1];
            public static OrderPlaced Sample => {{value}};
        }
        """;
}
