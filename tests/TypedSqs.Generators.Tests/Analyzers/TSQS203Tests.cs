using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS203Tests
{
    private const string Reserved = "begins with AWS. or Amazon., which are reserved in any casing";

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a b", "has the character U+0020 at index 1; SQS takes A-Z a-z 0-9 _ - .")]
    [InlineData("größe", "has the character U+00F6 at index 2; SQS takes A-Z a-z 0-9 _ - .")]
    [InlineData("a/b", "has the character U+002F at index 1; SQS takes A-Z a-z 0-9 _ - .")]
    [InlineData("a..b", "has two periods in a row")]
    [InlineData(".a", "begins or ends with a period")]
    [InlineData("a.", "begins or ends with a period")]
    [InlineData(".", "begins or ends with a period")]
    [InlineData("AWS.x", Reserved)]
    [InlineData("aWs.x", Reserved)]
    [InlineData("AMAZON.x", Reserved)]
    public async Task A_name_that_SQS_refuses_is_refused_at_the_property(string name, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS203", Source(name));

        Assert.Equal(new Finding("TSQS203", 1, "Kind", $"The message attribute name \"{name}\" of 'Kind' {why}"), finding);
    }

    [Fact]
    public async Task A_name_of_257_characters_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS203", Source(new string('a', 257)));

        Assert.EndsWith("has 257 characters; SQS takes at most 256", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial class OrderPlaced { [MessageAttribute(\"a b\")] public int Kind { get; init; } }")]
    [InlineData("[QueueMessage(\"orders\")] public sealed partial record OrderPlaced([property: MessageAttribute(\"a b\")] int Kind);")]
    public async Task A_property_is_refused_as_a_parameter_is(string source) =>
        Assert.Equal("Kind", (await Rule.RefusesAsync("TSQS203", source)).Text);

    [Fact]
    public async Task A_constant_attribute_is_refused_where_it_stands()
    {
        Finding finding = await Rule.RefusesAsync("TSQS203", """
            [QueueMessage("orders")]
            [ConstantMessageAttribute("version", "3")]
            [ConstantMessageAttribute("AWS.version", "3")]
            public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(new Finding(
            "TSQS203", 3, "ConstantMessageAttribute(\"AWS.version\", \"3\")", $"The message attribute name \"AWS.version\" of 'OrderPlaced' {Reserved}"), finding);
    }

    [Fact]
    public async Task The_name_of_a_property_can_be_what_is_wrong()
    {
        Finding finding = await Rule.RefusesAsync("TSQS203", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute] int Größe);
            """);

        Assert.Equal(("Größe", "The message attribute name \"Größe\" of 'Größe' has the character U+00F6 at index 2; SQS takes A-Z a-z 0-9 _ - ."), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_property_of_a_base_in_another_assembly_is_refused_at_the_message()
    {
        CSharpCompilation compilation = TestCompilation.Create("""[QueueMessage("orders")] public sealed partial record OrderPlaced(int Kind) : Event(Kind);""")
            .Referencing("public record Event([MessageAttribute(\"a b\")] int Kind);");

        Finding finding = await Rule.RefusesAsync("TSQS203", compilation);

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.Contains("of 'Kind' has the character U+0020", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.b-c_D9")]
    [InlineData("AWSx")]
    [InlineData("AWS")]
    [InlineData("AmazonFoo")]
    [InlineData("x.AWS.y")]
    public Task A_name_that_SQS_takes_is_fine(string name) => Rule.AcceptsAsync(Source(name));

    [Fact]
    public Task A_name_of_256_characters_is_fine() => Rule.AcceptsAsync(Source(new string('a', 256)));

    private static string Source(string name) =>
        $"""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute("{name}")] int Kind);""";
}
