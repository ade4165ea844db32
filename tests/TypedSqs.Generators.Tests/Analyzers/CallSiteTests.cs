namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>Each way of C# to write a value into a message: one that breaks a bound is reported where it stands, one that keeps it is not.</summary>
public sealed class CallSiteTests
{
    /// <summary>Ways to make a message; <c>$</c> is the value of <c>Note</c>.</summary>
    public static TheoryData<string> Forms =>
    [
        "static OrderPlaced A() => new($);",
        "static OrderPlaced A() => new OrderPlaced($);",
        "static OrderPlaced A() => new(Note: $, Number: 1);",
        "static OrderPlaced A() => new(Number: 1, Note: $);",
        "static OrderPlaced A() => new(\"a\") { Note = $ };",
        "static OrderPlaced A(OrderPlaced other) => other with { Note = $ };",
        "static OrderPlaced A(OrderPlaced other) => other with { Number = 2, Note = ($) };",
        "static OrderPlaced A() { var made = new OrderPlaced($); return made; }",
        "static OrderPlaced[] A() => [new($)];",
        "static OrderPlaced[] A() => new OrderPlaced[] { new($) };",
        "static List<OrderPlaced> A() => new() { new($) };",
        "static (OrderPlaced, int) A() => (new($), 1);",
        "static Func<OrderPlaced> A() => () => new($);",
        "static OrderPlaced? A(bool yes) => yes ? new($) : null;",
        "static readonly OrderPlaced A = new($);",
        "static OrderPlaced A { get; } = new($);",
        "static OrderPlaced A() => Id(new($)); static OrderPlaced Id(OrderPlaced order) => order;",
        "static Task A(IProducer<OrderPlaced> orders) => orders.SendAsync(new($));",
        "static Task A(IProducer<OrderPlaced> orders) => orders.SendBatchAsync([new($), new(\"a\")]);",
    ];

    /// <summary>Ways to write a text; <c>$</c> stands for the characters that make it long enough to break the bound, and for none that it keeps.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "\"abc$\"", "d" },
        { "@\"abc$\"", "d" },
        { "\"\"\"abc$\"\"\"", "d" },
        { "\"ab\" + \"c$\"", "d" },
        { "Three + \"$\"", "d" },
        { "$$\"{\"ab\"}c$\"", "d" },
        { "$$\"{Three}$\"", "d" },
        { "$$\"{nameof(Box)}$\"", "d" },
        { "nameof(Box$)", "es" },
        { "Of.Three$", "AndMore" },
        { "(string)\"abc$\"", "d" },
        { "\"abc$\"!", "d" },
        { "((\"abc$\"))", "d" },
        { "\"\\u0061bc$\"", "\\u0064" },
    };

    /// <summary>Ways to write a collection of at most two.</summary>
    public static TheoryData<string, string, string> Collections => new()
    {
        { "int[]", "[1, 2$]", ", 3" },
        { "List<int>", "[1, 2$]", ", 3" },
        { "IReadOnlyList<int>", "[1, 2$]", ", 3" },
        { "IEnumerable<int>", "[.. Some, 1, 2$]", ", 3" },
        { "int[]", "new[] { 1, 2$ }", ", 3" },
        { "int[]", "new int[] { 1, 2$ }", ", 3" },
        { "int[]", "new int[2$]", "2" },
        { "byte[]", "new byte[2$]", "2" },
        { "byte[]", "[1, 2$]", ", 3" },
        { "List<int>", "new() { 1, 2$ }", ", 3" },
        { "List<int>", "new List<int> { 1, 2$ }", ", 3" },
        { "Dictionary<string, int>", "new() { [\"a\"] = 1, [\"b\"] = 2$ }", ", [\"c\"] = 3" },
        { "Dictionary<string, int>", "new() { { \"a\", 1 }, { \"b\", 2 }$ }", ", { \"c\", 3 }" },
        { "IReadOnlyDictionary<int, int>", "new Dictionary<int, int> { [1] = 1, [1] = 1, [2] = 2$ }", ", [3] = 3" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_is_read(string form)
    {
        string bad = form.Replace("$", "\"abcd\"", StringComparison.Ordinal), good = form.Replace("$", "\"abc\"", StringComparison.Ordinal);

        Assert.Equal("\"abcd\"", (await Rule.ReportsAsync("TSQS301", Source("[MaxChars(3)] string Note", bad))).Text.Trim('(', ')'));
        await Rule.IsQuietAsync(Source("[MaxChars(3)] string Note", good));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task And_for_what_SQS_refuses(string form)
    {
        string bad = form.Replace("$", "\"a b\"", StringComparison.Ordinal), good = form.Replace("$", "\"a-b\"", StringComparison.Ordinal);

        Assert.Equal("\"a b\"", (await Rule.ReportsAsync("TSQS302", Source("[MessageGroupId] string Note", bad))).Text.Trim('(', ')'));
        await Rule.IsQuietAsync(Source("[MessageGroupId] string Note", good));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Each_text_is_read(string value, string more)
    {
        string bad = Fill(value, more), good = Fill(value, "");

        string text = (await Rule.ReportsAsync("TSQS301", Source("[MaxChars(3)] string Note", $"static OrderPlaced A() => new({bad});"))).Text;
        Assert.Equal(bad.Trim('(', ')', '!'), text.Trim('(', ')', '!'));
        await Rule.IsQuietAsync(Source("[MaxChars(3)] string Note", $"static OrderPlaced A() => new({good});"));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Each_collection_is_read(string type, string value, string more)
    {
        string bad = Fill(value, more), good = Fill(value, "");

        Assert.Equal(bad, (await Rule.ReportsAsync("TSQS301", Source($"[MaxItems(2)] {type} Note", $"static OrderPlaced A() => new({bad});"))).Text);
        await Rule.IsQuietAsync(Source($"[MaxItems(2)] {type} Note", $"static OrderPlaced A() => new({good});"));
    }

    [Theory]
    [InlineData("[MaxChars(3)] Dictionary<int, string> Note", "new() { [1] = \"abc$\" }")]
    [InlineData("[MaxChars(9, KeyLength = 3)] Dictionary<string, int> Note", "new() { [\"abc$\"] = 1 }")]
    [InlineData("[MaxChars(9, KeyLength = 3)] Dictionary<string, int> Note", "new() { { \"abc$\", 1 } }")]
    [InlineData("[MaxItems(9, 1)] Dictionary<int, int[]> Note", "new() { [1] = [1$] }", ", 2")]
    [InlineData("[MaxChars(3)] string[][] Note", "[[\"a\"], [\"abc$\"]]")]
    [InlineData("Line Note", "new(\"abc$\")")]
    [InlineData("Line Note", "new Line(\"\") { Text = \"abc$\" }")]
    [InlineData("List<Line> Note", "[new(\"a\"), new(\"abc$\")]")]
    [InlineData("Dictionary<int, Line> Note", "new() { [1] = new(\"abc$\") }")]
    [InlineData("Of Note", "new() { Line = { Text = \"abc$\" } }")]
    [InlineData("Box<Line> Note", "new(new(\"abc$\"))")]
    public async Task What_is_within_is_read(string parameter, string value, string more = "d")
    {
        Assert.Equal("TSQS301", (await Rule.ReportsAsync("TSQS301", Source(parameter, $"static OrderPlaced A() => new({Fill(value, more)});"))).Id);
        await Rule.IsQuietAsync(Source(parameter, $"static OrderPlaced A() => new({Fill(value, "")});"));
    }

    /// <summary>A <c>$</c> is filled, two are one of C#.</summary>
    private static string Fill(string template, string with) =>
        template.Replace("$$", "\0", StringComparison.Ordinal).Replace("$", with, StringComparison.Ordinal).Replace("\0", "$", StringComparison.Ordinal);

    private static string Source(string parameter, string member) => $$"""
        using System.Threading.Tasks;
        [QueueMessage("orders")] public sealed partial record OrderPlaced({{parameter}}, int Number = 0) { public const string Three = "abc"; public static int[] Some => [1]; }
        public sealed record Line([MaxChars(3)] string Text) { public string Text { get; set; } = Text; }
        public sealed record Box<T>(T Content);
        public sealed class Of { public const string Three = "abc", ThreeAndMore = "abcd"; public Line Line { get; init; } = new("a"); }
        public sealed class Boxes { internal const string Three = OrderPlaced.Three; internal static int[] Some => OrderPlaced.Some; internal static class Box; {{member}} }
        """;
}
