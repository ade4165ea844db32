namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS106Tests
{
    [Theory]
    [InlineData("MaxChars(5)", "int", "MaxChars", "holds no text")]
    [InlineData("MaxChars(5)", "int[]", "MaxChars", "holds no text")]
    [InlineData("MaxItems(5)", "string", "MaxItems", "has no items")]
    [InlineData("MaxItems(5)", "int", "MaxItems", "has no items")]
    public async Task A_bound_on_another_kind_of_type_is_reported_where_it_stands(string attribute, string type, string name, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS106", Source($"[{attribute}] {type} Note"));

        Assert.Equal(new Finding("TSQS106", 1, attribute, $"[{name}] on 'Note' has no effect: its type '{type}' {why}"), finding);
    }

    [Theory]
    [InlineData("[MaxChars(5)] string? Note")]
    [InlineData("[MaxChars(5)] Uri Note")]
    [InlineData("[MaxChars(5)] List<string> Notes")]
    [InlineData("[MaxChars(5)] Dictionary<string, int> Notes")]
    [InlineData("[MaxItems(5)] int[] Notes")]
    [InlineData("[MaxItems(5)] byte[] Notes")]
    [InlineData("[MaxItems(5)] Dictionary<string, int> Notes")]
    [InlineData("[MaxBytes(500)] int Note")]
    public Task A_bound_that_fits_is_fine(string parameter) => Rule.AcceptsAsync(Source(parameter));

    private static string Source(string parameter) => $"""[QueueMessage("orders")] public sealed partial record OrderPlaced({parameter});""";
}
