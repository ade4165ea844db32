using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class AddMessageGroupIdTests
{
    private readonly AddMessageGroupIdFix _fix = new();

    [Theory]
    [InlineData("record OrderPlaced(string CustomerId);", "record OrderPlaced([MessageGroupId] string CustomerId);")]
    [InlineData("record OrderPlaced([MessageAttribute] Guid CustomerId);", "record OrderPlaced([MessageAttribute, MessageGroupId] Guid CustomerId);")]
    [InlineData("record OrderPlaced([property: JsonPropertyName(\"c\")] int CustomerId);", "record OrderPlaced([property: JsonPropertyName(\"c\")] [MessageGroupId] int CustomerId);")]
    [InlineData("class OrderPlaced { public DayOfWeek Day { get; init; } }", "class OrderPlaced { [MessageGroupId] public DayOfWeek Day { get; init; } }")]
    [InlineData(
        "class OrderPlaced\n{\n    /// <summary>Text.</summary>\n    public string Id { get; init; } = \"\";\n}\n",
        "class OrderPlaced\n{\n    /// <summary>Text.</summary>\n    [MessageGroupId]\n    public string Id { get; init; } = \"\";\n}\n")]
    [InlineData(
        "class OrderPlaced\r\n{\r\n\t[MessageAttribute]\r\n\tpublic long Id { get; init; }\r\n}",
        "class OrderPlaced\r\n{\r\n\t[MessageAttribute]\r\n\t[MessageGroupId]\r\n\tpublic long Id { get; init; }\r\n}")]
    public async Task It_stands_where_the_declaration_has_its_attributes(string before, string after) =>
        Assert.Equal(Source(after), await Fix.OneAsync(_fix, "TSQS214", Source(before)));

    [Fact]
    public async Task Each_property_that_can_be_one_is_offered() => Assert.Equal(
        ["Group the messages by 'Id'", "Group the messages by 'Customer'", "Group the messages by 'Day'"],
        await Fix.OffersAsync(
            _fix,
            "TSQS214",
            Source("record OrderPlaced(int Id, string Customer, string? Note, DayOfWeek Day, double Total, List<int> Lines) { public Guid Try { get; } = Guid.NewGuid(); }")));

    [Fact]
    public async Task Nothing_is_offered_where_no_property_can_be_one() =>
        Assert.Empty(await Fix.OffersAsync(_fix, "TSQS214", Source("record OrderPlaced(string? Note, [MessageBody] string Text);")));

    [Fact]
    public async Task Fix_all_takes_the_property_of_that_name_in_each_message()
    {
        string[] sources = await Fix.AllAsync(
            _fix, "TSQS214", FixAllScope.Solution, [Source("record A(int Id, int Customer);"), Source("record B(string Customer);")], choice: 1);

        Assert.Equal([Source("record A(int Id, [MessageGroupId] int Customer);"), Source("record B([MessageGroupId] string Customer);")], sources);
    }

    private static string Source(string declaration) =>
        $"[QueueMessage(\"orders.fifo\", ContentBasedDeduplication = true)]\npublic partial {declaration}";
}
