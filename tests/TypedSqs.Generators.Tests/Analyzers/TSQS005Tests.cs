using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS005Tests
{
    private const string Remedy =
        "which generated code does not write; add [JsonSerializable(typeof({0}))] to a JsonSerializerContext of this project, or name one in [QueueMessage(JsonContext = typeof(...))]";

    [Theory]
    [InlineData("object Value", "Value", "is object, whose run-time type decides", "object")]
    [InlineData("dynamic Value", "Value", "is dynamic, whose run-time type decides", "object")]
    [InlineData("Tuple<dynamic, int> Value", "Value", "has type 'System.Tuple<dynamic, int>'", "System.Tuple<object, int>")]
    [InlineData("List<object> Values", "Values[]", "is object, whose run-time type decides", "object")]
    [InlineData("Tuple<int, int> Value", "Value", "has type 'System.Tuple<int, int>'", "System.Tuple<int, int>")]
    [InlineData("Dictionary<DateTime, int> Value", "Value", "is a dictionary with keys of type 'System.DateTime'", "System.Collections.Generic.Dictionary<System.DateTime, int>")]
    [InlineData("IFormattable Value", "Value", "has type 'System.IFormattable'", "System.IFormattable")]
    [InlineData("Animal Value", "Value", "is polymorphic", "Animal")]
    [InlineData("Odd Value", "Value", "has a [JsonConverter]", "Odd")]
    [InlineData("OddEnum Value", "Value", "has a [JsonConverter]", "OddEnum")]
    [InlineData("Dictionary<OddEnum, int> Value", "Value", "is a dictionary with keys of type 'OddEnum'", "System.Collections.Generic.Dictionary<OddEnum, int>")]
    [InlineData("Handled Value", "Value", "has [JsonNumberHandling]", "Handled")]
    [InlineData("Holder Value", "Value", "has type 'Holder', of which a member has [JsonExtensionData]", "Holder")]
    public async Task What_only_a_context_can_write_is_refused_where_it_stands(string parameter, string path, string why, string type)
    {
        Finding finding = await Rule.RefusesAsync("TSQS005", $$"""
            [JsonDerivedType(typeof(Cat))] public class Animal;
            public sealed class Cat : Animal;
            [JsonConverter(typeof(Of))] public sealed class Odd;
            [JsonConverter(typeof(Of))] public enum OddEnum { A }
            public sealed class Of : System.Text.Json.Serialization.JsonConverterFactory
            {
                public override bool CanConvert(Type type) => true;
                public override JsonConverter? CreateConverter(Type type, System.Text.Json.JsonSerializerOptions options) => null;
            }
            [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public sealed record Handled(int A);
            public sealed class Holder { [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }
            [QueueMessage("orders")] public sealed partial record OrderPlaced({{parameter}});
            """);

        Assert.Equal(parameter.Split(' ')[^1], finding.Text);
        Assert.Equal($"'OrderPlaced.{path}' {why}, {Remedy.Replace("{0}", type, StringComparison.Ordinal)}", finding.Message);
    }

    [Fact]
    public async Task The_message_itself_can_be_what_needs_it()
    {
        Finding finding = await Rule.RefusesAsync("TSQS005", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced([property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int Number);
            """);

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.StartsWith("'OrderPlaced' has type 'OrderPlaced', of which a member has [JsonNumberHandling]", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("object Value", "object")]
    [InlineData("List<object?> Value", "object")]
    [InlineData("dynamic Value", "object")]
    [InlineData("Tuple<dynamic, int> Value", "Tuple<object, int>")]
    [InlineData("Dictionary<DateTime, string?> Value", "Dictionary<DateTime, string>")]
    [InlineData("int Number, Tuple<int, string?>? Value", "Tuple<int, string>")]
    public Task A_context_that_lists_the_type_is_enough(string parameters, string listed) => Rule.AcceptsAsync($$"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced({{parameters}});
        [JsonSerializable(typeof({{listed}}))] internal sealed partial class ShopJson : JsonSerializerContext;
        """);

    [Fact]
    public Task So_is_one_that_lists_the_message() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(object Value);
        [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;
        """);

    [Fact]
    public Task So_is_leaving_it_out_of_the_body() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, [property: JsonIgnore] object Value);
        """);

    [Theory]
    [InlineData("[property: JsonIgnore, JsonConverter(typeof(Of))] string Value")]
    [InlineData("[property: JsonIgnore, JsonNumberHandling(JsonNumberHandling.WriteAsString)] int Value")]
    [InlineData("[property: MessageAttribute(ExcludeFromBody = true), JsonConverter(typeof(Of))] string Value")]
    public Task Whatever_it_says_of_its_JSON(string parameter) => Rule.AcceptsAsync($$"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {{parameter}});
        public sealed class Of : JsonConverterFactory
        {
            public override bool CanConvert(Type type) => true;
            public override JsonConverter? CreateConverter(Type type, System.Text.Json.JsonSerializerOptions options) => null;
        }
        """);

    [Fact]
    public Task A_body_that_is_no_JSON_needs_none() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text, object Value);
        """);

    [Fact]
    public Task A_type_that_contains_itself_needs_none() => Rule.AcceptsAsync("""
        public sealed record Node(int Value, Node? Next, List<Node> Children);
        [QueueMessage("orders")] public sealed partial record OrderPlaced(Node Root);
        """);

    [Fact]
    public async Task A_type_whose_arguments_grow_without_end_needs_one()
    {
        Finding finding = await Rule.RefusesAsync("TSQS005", """
            public sealed record Growing<T>(T Value, Growing<List<T>>? Next);
            [QueueMessage("orders")] public sealed partial record OrderPlaced(Growing<int> Root);
            """);

        Assert.Equal("Root", finding.Text);
        Assert.Contains("nests type arguments", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_of_another_assembly_has_to_be_named()
    {
        CSharpCompilation compilation = TestCompilation.Create("""[QueueMessage("orders")] public sealed partial record OrderPlaced(object Value);""")
            .Referencing("[JsonSerializable(typeof(object))] public partial class TheirJson : JsonSerializerContext;");

        Finding finding = await Rule.RefusesAsync("TSQS005", compilation);

        Assert.Contains("of this project, or name one in", finding.Message, StringComparison.Ordinal);
        await Rule.AcceptsAsync(compilation.Edit(
            0, """[QueueMessage("orders", JsonContext = typeof(TheirJson))] public sealed partial record OrderPlaced(object Value);"""));
    }
}
