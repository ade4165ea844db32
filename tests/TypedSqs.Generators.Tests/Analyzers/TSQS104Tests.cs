namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS104Tests
{
    private const string Unbounded = """[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, string Note);""";

    [Fact]
    public async Task A_property_without_a_bound_is_reported_where_it_stands()
    {
        Finding finding = await Rule.ReportsAsync("TSQS104", Unbounded);

        Assert.Equal("Note", finding.Text);
        Assert.StartsWith("'OrderPlaced' is not proven to fit in 262,144 bytes: 'Note'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task It_is_off_by_default() => Rule.AcceptsAsync(Unbounded);

    [Fact]
    public Task What_is_bounded_is_fine() => Rule.AcceptsAsync(TestCompilation.Create(
        """[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, [MaxChars(100)] string Note);""").WithRule("TSQS104"));
}
