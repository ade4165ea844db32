using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>Names of enums that System.Text.Json refuses, whether it would write the name or the number.</summary>
public sealed class TSQS006EnumTests
{
    private const string Comma = "is of flags, which are listed with commas; give it a name without one";
    private const string Space = "begins or ends with white space; give it a name that does not";
    private const string Empty = "is empty; give it a name";

    [Theory]
    [InlineData("[Flags]", "\"z, w\"", "\"z, w\"", Comma)]
    [InlineData("[Flags]", "\",\"", "\",\"", Comma)]
    [InlineData("[Flags]", "\"\"", "\"\"", Empty)]
    [InlineData("", "\"\"", "\"\"", Empty)]
    [InlineData("", "null!", "\"\"", Empty)]
    [InlineData("", "\" x\"", "\" x\"", Space)]
    [InlineData("", "\"x\\t\"", "\"x\\t\"", Space)]
    public async Task A_name_that_the_serializer_refuses_is_refused(string flags, string name, string shown, string why)
    {
        string refused = $"has the member 'B' with the name {shown}, which System.Text.Json refuses: it {why}";
        foreach (var (parameter, path, front) in new[] { ("Kind Value", "Value", ""), ("List<Kind?> Value", "Value[]", ""), ("Dictionary<Kind, int> Value", "Value", "has keys of type 'Kind', which ") })
        {
            Finding finding = await Rule.RefusesAsync("TSQS006", Source(flags, name, parameter));

            Assert.Equal(new Finding("TSQS006", 1, "Value", $"'{path}' {front}{refused}"), finding);
        }
    }

    [Theory]
    [InlineData("", "\"z, w\"", "Kind Value")]
    [InlineData("[Flags]", "\"z w\"", "Kind Value")]
    [InlineData("[Flags]", "\"z, w\"", "[property: JsonIgnore] Kind Value")]
    [InlineData("[Flags]", "\"z, w\"", "[MessageAttribute(ExcludeFromBody = true)] Kind Value")]
    public Task Others_are_fine_and_so_is_what_it_does_not_write(string flags, string name, string parameter) => Rule.AcceptsAsync(Source(flags, name, parameter));

    [Fact]
    public Task So_is_an_enum_with_a_converter_of_its_own() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(Kind Value);
        [Flags, JsonConverter(typeof(Of))] public enum Kind { A = 1, [JsonStringEnumMemberName("z, w")] B = 2 }
        public sealed class Of : JsonConverterFactory
        {
            public override bool CanConvert(Type type) => true;
            public override JsonConverter? CreateConverter(Type type, System.Text.Json.JsonSerializerOptions options) => null;
        }
        [JsonSerializable(typeof(Kind))] internal sealed partial class Json : JsonSerializerContext;
        """);

    [Fact]
    public void The_serializer_refuses_the_number_of_such_an_enum_too() =>
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(Named.A));

    private static string Source(string flags, string name, string parameter) => $$"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {{parameter}});
        {{flags}} public enum Kind { A = 1, [JsonStringEnumMemberName({{name}})] B = 2 }
        """;

    [Flags]
    private enum Named
    {
        A = 1,

        [JsonStringEnumMemberName("z, w")]
        B = 2,
    }
}
