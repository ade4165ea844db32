namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS103Tests
{
    [Theory]
    [InlineData("record OrderPlaced(int Number, string Note);", "Note", "'Note'")]
    [InlineData("class OrderPlaced { public string? Note { get; init; } }", "Note", "'Note'")]
    [InlineData("record OrderPlaced(List<int> Notes);", "Notes", "'Notes'")]
    [InlineData("record OrderPlaced([MessageBody] string Note);", "Note", "'Note' is the body and has no bound; add [MaxBytes]")]
    public async Task A_property_without_a_bound_is_reported_where_it_stands(string declaration, string text, string what)
    {
        Finding finding = await Rule.ReportsAsync("TSQS103", Source("", declaration));

        Assert.Equal(text, finding.Text);
        Assert.StartsWith($"'OrderPlaced' requires a size proof, but {what}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_that_add_up_to_more_than_the_limit_are_reported_at_the_message()
    {
        Finding finding = await Rule.ReportsAsync("TSQS103", Source(", MaxMessageBytes = 1024", "record OrderPlaced([MaxBytes(2_000)] string Note);"));

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.Contains("most of it are 'Note' ", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record OrderPlaced(int Number, Guid Id, DateTime At, DayOfWeek Day, bool Flag);")]
    [InlineData("record OrderPlaced([MaxChars(100)] string? Note, [MaxItems(10)] List<int> Numbers);")]
    [InlineData("record OrderPlaced([MessageBody, MaxBytes(1_000)] string Note);")]
    public Task What_is_bounded_is_fine(string declaration) => Rule.AcceptsAsync(Source("", declaration));

    [Fact]
    public Task Where_no_proof_is_required_nothing_is_reported() =>
        Rule.AcceptsAsync("""[QueueMessage("orders", RequireSizeProof = false)] public sealed partial record OrderPlaced(string Note);""");

    private static string Source(string arguments, string declaration) =>
        $"""[QueueMessage("orders", RequireSizeProof = true{arguments})] public sealed partial {declaration}""";
}
