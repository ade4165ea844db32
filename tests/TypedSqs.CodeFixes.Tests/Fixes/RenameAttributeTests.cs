using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class RenameAttributeTests
{
    private readonly RenameAttributeFix _fix = new();

    [Theory]
    [InlineData("order kind", "order-kind")]
    [InlineData("AWS.Kind", "Kind")]
    [InlineData("amazon.aws.Kind", "Kind")]
    [InlineData("..a..b.", "a.b")]
    [InlineData("a / (b)", "a-b")]
    [InlineData("Prioritäten", "Prioritaten")]
    public async Task The_nearest_legal_name_is_taken(string before, string after) => Assert.Equal(
        $"[QueueMessage(\"a\")] public partial record A([MessageAttribute(\"{after}\")] int Kind);",
        await Fix.OneAsync(_fix, "TSQS203", $"[QueueMessage(\"a\")] public partial record A([MessageAttribute(\"{before}\")] int Kind);"));

    [Theory]
    [InlineData("[MessageAttribute] int Größe", "[MessageAttribute(\"Gro-e\")] int Größe")]
    [InlineData("[MessageAttribute(DataType = \"Number\")] int Größe", "[MessageAttribute(\"Gro-e\", DataType = \"Number\")] int Größe")]
    public async Task A_name_made_from_the_property_is_given(string before, string after) => Assert.Equal(
        $"[QueueMessage(\"a\")] public partial record A({after});",
        await Fix.OneAsync(_fix, "TSQS203", $"[QueueMessage(\"a\")] public partial record A({before});"));

    [Theory]
    [InlineData("value: \"x y\", name: \"a b\"", "value: \"x y\", name: \"a-b\"")]
    [InlineData("name: \"a b\", value: \"x y\"", "name: \"a-b\", value: \"x y\"")]
    [InlineData("\"a b\", value: \"x y\"", "\"a-b\", value: \"x y\"")]
    public async Task It_is_the_name_that_changes_wherever_it_stands(string before, string after) => Assert.Equal(
        $"[QueueMessage(\"a\"), ConstantMessageAttribute({after})] public partial record A(int Kind);",
        await Fix.OneAsync(_fix, "TSQS203", $"[QueueMessage(\"a\"), ConstantMessageAttribute({before})] public partial record A(int Kind);"));

    [Fact]
    public async Task Fix_all_renames_constant_ones_too()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS203",
            FixAllScope.Project,
            [
                "[QueueMessage(\"a\")]\n[ConstantMessageAttribute(\"my source\", \"shop\")]\npublic partial record A([MessageAttribute(\"my kind\")] int Kind);",
                "[QueueMessage(\"b\")] public partial class B { [MessageAttribute(\"my kind\")] public int Kind { get; init; } }",
            ]);

        Assert.Equal(
            [
                "[QueueMessage(\"a\")]\n[ConstantMessageAttribute(\"my-source\", \"shop\")]\npublic partial record A([MessageAttribute(\"my-kind\")] int Kind);",
                "[QueueMessage(\"b\")] public partial class B { [MessageAttribute(\"my-kind\")] public int Kind { get; init; } }",
            ],
            sources);
    }

    [Theory]
    [InlineData("[MessageAttribute(\"注文\")] int Kind")]
    [InlineData("[MessageAttribute(\"a b\")] int Kind, [MessageAttribute(\"a-b\")] int Other")]
    [InlineData("[MessageAttribute(\"\")] int Kind")]
    public async Task Nothing_is_offered_where_no_name_is_left(string parameters) =>
        Assert.Empty(await Fix.OffersAsync(_fix, "TSQS203", $"[QueueMessage(\"a\")] public partial record A({parameters});"));
}
