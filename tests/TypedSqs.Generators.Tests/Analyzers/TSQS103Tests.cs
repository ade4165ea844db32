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
    [InlineData("class OrderPlaced : List<int>;", "the body has any number of items; add [MaxItems] or [MaxBytes] to the message")]
    [InlineData("class OrderPlaced : List<string>;", "'[]' is a text without a bound; add [MaxChars] or [MaxBytes]", "[MaxItems(5)]")]
    [InlineData("class OrderPlaced : Dictionary<string, int>;", "the body has keys of any length; add [MaxChars(KeyLength = ...)] or [MaxBytes] to the message", "[MaxItems(5)]")]
    public async Task A_message_that_is_a_collection_is_told_so(string declaration, string what, string attribute = "")
    {
        Finding finding = await Rule.ReportsAsync("TSQS103", Source("", declaration, attribute));

        Assert.Equal(("OrderPlaced", $"'OrderPlaced' requires a size proof, but {what}"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("record OrderPlaced(string Note);", "[MaxBytes(1_000)]")]
    [InlineData("class OrderPlaced : List<int>;", "[MaxItems(5)]")]
    [InlineData("class OrderPlaced : List<string>;", "[MaxItems(5), MaxChars(5)]")]
    [InlineData("class OrderPlaced : List<string>;", "[MaxBytes(1_000)]")]
    [InlineData("record OrderPlaced([MaxItems(0)] List<string> Notes, [MaxItems(5, 0)] string[][] Rows, [MaxItems(0)] Dictionary<string, string> Texts);", "")]
    public Task And_its_remedy_works(string declaration, string attribute) => Rule.AcceptsAsync(Source("", declaration, attribute));

    [Fact]
    public async Task What_a_context_writes_as_a_whole_is_bounded_on_the_message()
    {
        const string Json = " [JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(OrderPlaced))] internal sealed partial class ShopJson : JsonSerializerContext;";
        Finding finding = await Rule.ReportsAsync("TSQS103", Source("", "record OrderPlaced(int Number);") + Json);

        Assert.Equal("'OrderPlaced' requires a size proof, but the body is written by the JsonSerializerContext as a whole; add [MaxBytes] to the message", finding.Message);
        await Rule.AcceptsAsync(Source("", "record OrderPlaced(int Number);", "[MaxBytes(1_000)]") + Json);
    }

    [Fact]
    public async Task A_message_that_may_weigh_the_limit_is_proven_and_one_byte_more_is_not()
    {
        await Rule.AcceptsAsync(Source(", MaxMessageBytes = 1024", "record OrderPlaced([MessageBody, MaxBytes(1024)] string Note);"));
        Finding finding = await Rule.ReportsAsync("TSQS103", Source(", MaxMessageBytes = 1024", "record OrderPlaced([MessageBody, MaxBytes(1025)] string Note);"));

        Assert.Contains("its largest message weighs 1,025 bytes; most of it are 'Note' 1,025", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_body_and_an_attribute_is_told_apart()
    {
        Finding finding = await Rule.ReportsAsync(
            "TSQS103", Source(", MaxMessageBytes = 1024", "record OrderPlaced([MaxChars(1000)] string Text, [MessageAttribute, MaxChars(300)] string Note);"));

        Assert.Contains("most of it are 'Text' 6,009, 'Note' 1,809, attribute 'Note' 910", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record OrderPlaced(int Number, Guid Id, DateTime At, DayOfWeek Day, bool Flag);")]
    [InlineData("record OrderPlaced([MaxChars(100)] string? Note, [MaxItems(10)] List<int> Numbers);")]
    [InlineData("record OrderPlaced([MessageBody, MaxBytes(1_000)] string Note);")]
    public Task What_is_bounded_is_fine(string declaration) => Rule.AcceptsAsync(Source("", declaration));

    [Fact]
    public Task Where_no_proof_is_required_nothing_is_reported() =>
        Rule.AcceptsAsync("""[QueueMessage("orders", RequireSizeProof = false)] public sealed partial record OrderPlaced(string Note);""");

    private static string Source(string arguments, string declaration, string attribute = "") =>
        $"""[QueueMessage("orders", RequireSizeProof = true{arguments})] {attribute} public sealed partial {declaration}""";
}
