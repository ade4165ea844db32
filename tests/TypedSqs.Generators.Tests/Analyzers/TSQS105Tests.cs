namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS105Tests
{
    [Theory]
    [InlineData("MaxChars(-1)", "MaxChars", "has a negative number")]
    [InlineData("MaxBytes(-1)", "MaxBytes", "has a negative number")]
    [InlineData("System.ComponentModel.DataAnnotations.MaxLength", "MaxLength", "has no number")]
    public async Task A_bound_without_a_number_is_reported_where_it_stands(string attribute, string name, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS105", Source($"[{attribute}] string Note"));

        Assert.Equal(new Finding("TSQS105", 1, attribute, $"[{name}] on 'Note' {why}, so it bounds nothing"), finding);
    }

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
