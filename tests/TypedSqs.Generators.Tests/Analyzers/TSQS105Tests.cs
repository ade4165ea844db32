namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS105Tests
{
    [Theory]
    [InlineData("MaxChars(-1)", "string", "MaxChars", "has a negative number, so it bounds nothing")]
    [InlineData("MaxBytes(-1)", "string", "MaxBytes", "has a negative number, so it bounds nothing")]
    [InlineData("MaxItems(-1, 5)", "int[][]", "MaxItems", "has a negative number, so it bounds nothing")]
    [InlineData("MaxItems(5, -1)", "int[][]", "MaxItems", "has a negative number for a collection within, so it bounds neither that nor what is deeper")]
    [InlineData("MaxItems(5, 5, -1)", "int[][][]", "MaxItems", "has a negative number for a collection within, so it bounds neither that nor what is deeper")]
    [InlineData("MaxChars(5, KeyLength = -1)", "Dictionary<string, string>", "MaxChars", "has a negative KeyLength, so it bounds no key")]
    [InlineData("System.ComponentModel.DataAnnotations.MaxLength", "string", "MaxLength", "has no number, so it bounds nothing")]
    [InlineData("System.ComponentModel.DataAnnotations.MaxLength(-1)", "string", "MaxLength", "has no number, so it bounds nothing")]
    public async Task A_bound_without_a_number_is_reported_where_it_stands(string attribute, string type, string name, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS105", Source($"[{attribute}] {type} Note"));

        Assert.Equal(new Finding("TSQS105", 1, attribute, $"[{name}] on 'Note' {why}"), finding);
    }

    [Theory]
    [InlineData("public sealed record Line([System.ComponentModel.DataAnnotations.MaxLength] string Note);", "System.ComponentModel.DataAnnotations.MaxLength")]
    [InlineData("public sealed class Line { [JsonInclude, MaxChars(-1)] public string Note = \"\"; }", "MaxChars(-1)")]
    [InlineData("public record Event(string Note); public sealed record Line([MaxChars(-1)] string Note) : Event(Note);", "MaxChars(-1)")]
    public async Task Within_a_message_it_is_reported_too(string types, string text) => Assert.Equal(
        text,
        (await Rule.ReportsAsync("TSQS105", $"[QueueMessage(\"orders\")] public sealed partial record OrderPlaced(List<Line> Lines); {types}")).Text);

    [Fact]
    public async Task What_is_no_message_keeps_its_synonyms() => Assert.Empty(await Rule.FindAllAsync(TestCompilation.Create(
        "public sealed class Entity { [System.ComponentModel.DataAnnotations.MaxLength] public string Name { get; set; } = \"\"; }")));

    [Fact]
    public async Task Items_count_too_and_a_property_is_reported_as_a_parameter_is()
    {
        Finding finding = await Rule.ReportsAsync(
            "TSQS105", """[QueueMessage("orders")] public sealed partial class OrderPlaced { [MaxItems(-5)] public int[]? Notes { get; init; } }""");

        Assert.Equal("MaxItems(-5)", finding.Text);
    }

    [Theory]
    [InlineData("[MaxChars(0)] string Note")]
    [InlineData("[MaxItems(0)] int[] Notes")]
    [InlineData("[System.ComponentModel.DataAnnotations.MaxLength(5)] string Note")]
    public Task A_number_is_fine(string parameter) => Rule.AcceptsAsync(Source(parameter));

    private static string Source(string parameter) => $"""[QueueMessage("orders")] public sealed partial record OrderPlaced({parameter});""";
}
