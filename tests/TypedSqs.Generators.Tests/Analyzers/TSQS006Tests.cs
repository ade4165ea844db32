using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS006Tests
{
    private const string Tuple = "is a tuple: System.Text.Json writes it as {} and its values are lost; use a record";

    [Theory]
    [InlineData("(int, int) Value", "Value", Tuple)]
    [InlineData("(int A, int B)? Value", "Value", Tuple)]
    [InlineData("ValueTuple<int, int> Value", "Value", Tuple)]
    [InlineData("List<(int, int)> Value", "Value[]", Tuple)]
    [InlineData("Dictionary<string, (int, int)> Value", "Value[]", Tuple)]
    [InlineData("Action Value", "Value", "is a delegate, which has no JSON form; keep it out of the body with [JsonIgnore]")]
    [InlineData("Func<int>[] Value", "Value[]", "is a delegate, which has no JSON form; keep it out of the body with [JsonIgnore]")]
    [InlineData("int[,] Value", "Value", "is an array of several dimensions, which System.Text.Json refuses; use an array of arrays")]
    [InlineData("nint Value", "Value", "is a native integer, which System.Text.Json refuses; use long")]
    [InlineData("UIntPtr? Value", "Value", "is a native integer, which System.Text.Json refuses; use ulong")]
    [InlineData("Type Value", "Value", "is System.Type, which System.Text.Json refuses; send its name as a string")]
    [InlineData("Line Value", "Value.Call", "is a delegate, which has no JSON form; keep it out of the body with [JsonIgnore]")]
    public async Task A_type_without_a_JSON_form_is_refused_where_it_stands(string parameter, string path, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", $"""
            public sealed record Line(Action Call);
            [QueueMessage("orders")] public sealed partial record OrderPlaced({parameter});
            """);

        Assert.Equal(new Finding("TSQS006", 2, "Value", $"'{path}' {why}"), finding);
    }

    [Theory]
    [InlineData("OrderPlaced? Value", "Value")]
    [InlineData("List<OrderPlaced> Value", "Value[]")]
    [InlineData("Wrapped Value", "Value.Within")]
    public async Task What_a_message_excludes_from_its_body_would_be_lost_in_another_of_its_kind(string parameter, string path)
    {
        string Source(string option) => $"""
            public sealed record Wrapped(OrderPlaced Within);
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute{option}] string Kind, {parameter});
            """;

        Finding finding = await Rule.RefusesAsync("TSQS006", Source("(ExcludeFromBody = true)"));

        Assert.Equal(
            $"'{path}' has the type of the message, whose 'Kind' is excluded from the body: within it that would be sent nowhere; use a type of its own", finding.Message);
        await Rule.AcceptsAsync(Source(""));
    }

    [Theory]
    [InlineData("List<DayOfWeek>", "<DayOfWeek>", "System.Collections.Generic.List<System.DayOfWeek>")]
    [InlineData("Dictionary<DayOfWeek, int>", "", "System.Collections.Generic.Dictionary<System.DayOfWeek, int>")]
    [InlineData("string", "", "string")]
    [InlineData("int?", "<DayOfWeek>", "int?")]
    [InlineData("DayOfWeek?", "<ConsoleColor>", "System.DayOfWeek?")]
    public async Task A_converter_of_enums_on_what_is_not_its_enum_is_refused(string type, string argument, string shown)
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", ByName(type, argument));

        Assert.Equal(
            new Finding("TSQS006", 1, "Value", $"'Value' has a JsonStringEnumConverter that is not for its type '{shown}', which System.Text.Json refuses; put one on the enum itself"),
            finding);
    }

    [Theory]
    [InlineData("DayOfWeek", "")]
    [InlineData("DayOfWeek?", "<DayOfWeek>")]
    public Task On_its_enum_it_is_fine(string type, string argument) => Rule.AcceptsAsync(ByName(type, argument));

    private static string ByName(string type, string argument) =>
        $"""[QueueMessage("orders")] public sealed partial record OrderPlaced([property: JsonConverter(typeof(JsonStringEnumConverter{argument}))] {type} Value);""";

    [Theory]
    [InlineData("[property: Masked] string Value", "Value", "has [Masked], which derives from [JsonConverter]")]
    [InlineData("Money Value", "Value", "has [MoneyConverter], which derives from [JsonConverter]")]
    [InlineData("Size? Value", "Value", "has [SizeConverter], which derives from [JsonConverter]")]
    [InlineData("Dictionary<Size, int> Value", "Value", "has keys of type 'Size', which has [SizeConverter], which derives from [JsonConverter]")]
    [InlineData("Line Value", "Value.Secret", "has [Masked], which derives from [JsonConverter]")]
    [InlineData("Handled Value", "Value.Secret", "has [Masked], which derives from [JsonConverter]")]
    [InlineData("Animal Value", "Value", "has [Kind], which derives from [JsonDerivedType]")]
    [InlineData("[property: JsonConverter(typeof(JsonStringEnumConverter))] Color Value", "Value", "has a member with [Word], which derives from [JsonStringEnumMemberName]")]
    public async Task An_attribute_that_derives_from_one_of_the_serializer_is_refused(string parameter, string path, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", $$"""
            [QueueMessage("orders")] public sealed partial record OrderPlaced({{parameter}});
            public sealed class Stars : JsonConverter<string>
            {
                public override string Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => "";
                public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
            }
            public class ConvAttribute<T>() : JsonConverterAttribute(typeof(T));
            public sealed class MaskedAttribute : ConvAttribute<Stars>;
            public sealed class MoneyConverter : JsonConverterAttribute;
            public sealed class SizeConverterAttribute : JsonConverterAttribute;
            [AttributeUsage(AttributeTargets.Class)] public sealed class KindAttribute() : JsonDerivedTypeAttribute(typeof(Cat));
            [AttributeUsage(AttributeTargets.Field)] public sealed class WordAttribute() : JsonStringEnumMemberNameAttribute("red!");
            [MoneyConverter] public readonly record struct Money(int Cents);
            [SizeConverter] public enum Size { Small }
            [Kind] public class Animal;
            public sealed class Cat : Animal;
            public enum Color { [Word] Red }
            public sealed record Line([property: Masked] string Secret);
            public sealed record Handled([property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int Number, [property: Masked] string Secret);
            [JsonSerializable(typeof(Handled))] public sealed partial class Json : JsonSerializerContext;
            """);

        string itself = why[(why.LastIndexOf('[') + 1)..^1];
        Assert.Equal(new Finding("TSQS006", 1, "Value", $"'{path}' {why} and is found by reflection alone; use [{itself}] itself"), finding);
    }

    [Fact]
    public Task One_that_is_not_sent_or_says_nothing_of_writing_is_fine() => Rule.AcceptsAsync("""
        public sealed class StrictAttribute() : JsonUnmappedMemberHandlingAttribute(JsonUnmappedMemberHandling.Disallow);
        public sealed class MoneyConverter : JsonConverterAttribute;
        [Strict] public sealed record Line(int Number);
        [QueueMessage("orders")] public sealed partial record OrderPlaced(Line Line, [property: JsonIgnore, MoneyConverter] int Cents);
        """);

    [Theory]
    [InlineData("Microsoft.FSharp.Core.FSharpOption<int> Value", "is a type of FSharp.Core that System.Text.Json writes by reflection alone; use a nullable type or one of your own")]
    [InlineData("FSharpShape Value", "is a union of F#, which System.Text.Json refuses; use a record")]
    [InlineData("FSharpShape.Circle Value", "is a union of F#, which System.Text.Json refuses; use a record")]
    [InlineData("FSharpRecord Value, Microsoft.FSharp.Collections.FSharpList<int> List", "")]
    public async Task A_type_of_FSharp_that_is_no_plain_object_is_refused(string parameter, string why)
    {
        CSharpCompilation compilation = TestCompilation.Create($$"""
            [QueueMessage("orders")] public sealed partial record OrderPlaced({{parameter}});
            [Microsoft.FSharp.Core.CompilationMapping(Microsoft.FSharp.Core.SourceConstructFlags.SumType | Microsoft.FSharp.Core.SourceConstructFlags.NonPublicRepresentation)]
            public class FSharpShape { public int Tag => 1; public sealed class Circle : FSharpShape; }
            [Microsoft.FSharp.Core.CompilationMapping(Microsoft.FSharp.Core.SourceConstructFlags.RecordType)]
            public sealed class FSharpRecord { public int Number => 1; }
            """).Referencing("""
            namespace Microsoft.FSharp.Core
            {
                [Flags] public enum SourceConstructFlags { SumType = 1, RecordType = 2, NonPublicRepresentation = 32 }
                public sealed class CompilationMappingAttribute(SourceConstructFlags flags) : Attribute { public SourceConstructFlags Flags => flags; }
                public sealed class FSharpOption<T> { public T? Value => default; }
            }
            namespace Microsoft.FSharp.Collections { public sealed class FSharpList<T> : List<T>; }
            """, "FSharp.Core");

        if (why.Length == 0)
        {
            await Rule.AcceptsAsync(compilation);
            return;
        }

        Assert.Equal(new Finding("TSQS006", 1, "Value", $"'Value' {why}"), await Rule.RefusesAsync("TSQS006", compilation));
    }

    [Fact]
    public async Task A_property_is_refused_as_a_parameter_is()
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", """
            [QueueMessage("orders")] public sealed partial class OrderPlaced { public (int, int) Value { get; init; } }
            """);

        Assert.Equal(("Value", $"'Value' {Tuple}"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_value_that_is_never_null_and_left_out_when_null_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", """
            [QueueMessage("orders")]
            public sealed partial record OrderPlaced([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int Number);
            """);

        Assert.Equal(("Number", "'Number' has [JsonIgnore(Condition = WhenWritingNull)] but can never be null, which System.Text.Json refuses; use WhenWritingDefault, or make it nullable"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("int[][] Value")]
    [InlineData("[property: JsonIgnore] (int, int) Value")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Value")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Value")]
    public Task What_has_a_form_or_is_left_out_is_fine(string parameter) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {parameter});""");

    [Fact]
    public Task A_body_that_is_no_JSON_is_not_looked_at() =>
        Rule.AcceptsAsync("""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text, (int, int) Value);""");

    [Fact]
    public Task A_private_property_is_not_looked_at() =>
        Rule.AcceptsAsync("""[QueueMessage("orders")] public partial class OrderPlaced { public int Number { get; set; } internal Action? Call { get; set; } }""");
}
