using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class AddBoundTests
{
    private readonly AddBoundFix _fix = new();

    [Theory]
    [InlineData("string Note", "[MaxChars(200)] string Note")]
    [InlineData("Uri? Link", "[MaxChars(200)] Uri? Link")]
    [InlineData("byte[] Data", "[MaxBytes(10_000)] byte[] Data")]
    [InlineData("List<int> Numbers", "[MaxItems(100)] List<int> Numbers")]
    [InlineData("List<byte[]> Data", "[MaxItems(100, 10_000)] List<byte[]> Data")]
    [InlineData("int[][] Rows", "[MaxItems(100, 100)] int[][] Rows")]
    [InlineData("[MaxItems(5)] int[][] Rows", "[MaxItems(5, 100)] int[][] Rows")]
    [InlineData("List<string> Notes", "[MaxItems(100)] [MaxChars(200)] List<string> Notes")]
    [InlineData("[MaxItems(5)] List<string> Notes", "[MaxItems(5), MaxChars(200)] List<string> Notes")]
    [InlineData("Dictionary<string, int> Counts", "[MaxItems(100)] [MaxChars(200, KeyLength = 50)] Dictionary<string, int> Counts")]
    [InlineData("Dictionary<Guid, string> Names", "[MaxItems(100)] [MaxChars(200)] Dictionary<Guid, string> Names")]
    [InlineData("[MaxItems(5), MaxChars(9)] Dictionary<string, string> Names", "[MaxItems(5), MaxChars(9, KeyLength = 50)] Dictionary<string, string> Names")]
    [InlineData("[MessageAttribute] string Kind", "[MessageAttribute, MaxChars(200)] string Kind")]
    [InlineData("[MessageBody] string Text", "[MessageBody, MaxBytes(10_000)] string Text")]
    public async Task The_bounds_that_the_type_asks_for_are_added(string before, string after)
    {
        Assert.Equal(Message(after), await Fix.OneAsync(_fix, "TSQS103", Message(before)));
        Assert.Equal([Message(after)], await Fix.AllAsync(_fix, "TSQS103", FixAllScope.Document, [Message(before)]));
    }

    [Fact]
    public async Task The_whole_can_be_bounded_instead() =>
        Assert.Equal(Message("[MaxBytes(10_000)] List<string> Notes"), await Fix.OneAsync(_fix, "TSQS103", Message("List<string> Notes"), choice: 1));

    [Fact]
    public async Task A_member_of_a_nested_type_is_bounded_in_the_file_that_declares_it()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS103",
            FixAllScope.Project,
            [
                Message("[MaxItems(9)] List<Contracts.Line> Lines, Contracts.Line First"),
                "using System;\n\nnamespace Contracts;\n\npublic class Line\n{\n    public int Count { get; init; }\n\n    // Why.\n    public string Comment { get; init; } = \"\";\n}\n",
            ]);

        Assert.Equal(
            "using System;\n\nnamespace Contracts;\n\npublic class Line\n{\n    public int Count { get; init; }\n\n    // Why.\n    [MaxChars(200)]\n    public string Comment { get; init; } = \"\";\n}\n",
            sources[1]);
    }

    [Fact]
    public async Task A_member_of_a_type_from_elsewhere_is_bounded_around_it() => Assert.Equal(
        ["Bound 'Cause' as a whole: MaxBytes(10_000)"],
        await Fix.OffersAsync(_fix, "TSQS103", Message("object Cause") + " [JsonSerializable(typeof(object))] partial class Json : JsonSerializerContext;"));

    [Theory]
    [InlineData("public partial class A : List<int>;", 0, "[MaxItems(100)]")]
    [InlineData("public partial class A : List<int>;", 1, "[MaxBytes(10_000)]")]
    [InlineData("public partial class A : List<string>;", 0, "[MaxItems(100)]\n[MaxChars(200)]")]
    [InlineData("public partial class A : Dictionary<string, int>;", 0, "[MaxItems(100)]\n[MaxChars(200, KeyLength = 50)]")]
    public async Task A_message_that_is_a_collection_is_bounded_itself(string declaration, int choice, string attributes)
    {
        string before = $"[QueueMessage(\"a\", RequireSizeProof = true)]\n{declaration}";

        Assert.Equal(before.Replace("]\n", $"]\n{attributes}\n", StringComparison.Ordinal), await Fix.OneAsync(_fix, "TSQS103", before, choice));
    }

    [Fact]
    public async Task So_is_one_that_a_context_writes_as_a_whole() => Assert.Equal(
        "[QueueMessage(\"a\", RequireSizeProof = true)]\n[MaxBytes(10_000)]\npublic partial record A(int B);\n" + Indented,
        await Fix.OneAsync(_fix, "TSQS103", "[QueueMessage(\"a\", RequireSizeProof = true)]\npublic partial record A(int B);\n" + Indented));

    private const string Indented =
        "[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(A))] partial class Json : JsonSerializerContext;";

    [Fact]
    public async Task An_override_is_bounded_and_stays_what_it_overrides()
    {
        string[] sources = await Fix.OneAsync(
            _fix,
            "TSQS103",
            [
                "public abstract class Base { [MessageGroupId, MaxChars(9), MaxBytes(9)] public virtual string Id { get; set; } = \"\"; [MessageAttribute(ExcludeFromBody = true)] public virtual string Secret { get; set; } = \"\"; }",
                "[QueueMessage(\"a\", RequireSizeProof = true)] public partial class A : Base { public override string Secret { get; set; } = \"\"; }",
            ]);

        Assert.Equal(
            "[QueueMessage(\"a\", RequireSizeProof = true)] public partial class A : Base { [MaxChars(200)] public override string Secret { get; set; } = \"\"; }",
            sources[1]);
    }

    [Theory]
    [InlineData("[MaxItems(nested: new[] { 3 }, count: 2)] List<List<List<int>>> Rows")]
    [InlineData("[MaxItems(2, new[] { 3 })] List<List<List<int>>> Rows")]
    public async Task Where_no_number_can_follow_the_whole_is_bounded(string parameter) => Assert.Equal(
        ["Bound 'Rows' as a whole: MaxBytes(10_000)"], await Fix.OffersAsync(_fix, "TSQS103", Message(parameter)));

    [Fact]
    public async Task What_is_recursive_is_bounded_as_a_whole() => Assert.Equal(
        "[QueueMessage(\"a\", RequireSizeProof = true)] public partial record A([MaxItems(2)] List<Node> Nodes); public record Node([MaxItems(9), MaxBytes(10_000)] List<Node> Nodes);",
        await Fix.OneAsync(
            _fix,
            "TSQS103",
            "[QueueMessage(\"a\", RequireSizeProof = true)] public partial record A([MaxItems(2)] List<Node> Nodes); public record Node([MaxItems(9)] List<Node> Nodes);"));

    [Fact]
    public async Task Bounds_that_are_too_large_have_no_fix() => Assert.Empty(await Fix.OffersAsync(
        _fix, "TSQS103", "[QueueMessage(\"a\", RequireSizeProof = true, MaxMessageBytes = 1024)] public partial record A([MaxBytes(2_000)] string Note);"));

    [Fact]
    public async Task Where_no_proof_is_required_the_information_has_the_fix_too() => Assert.Equal(
        "[QueueMessage(\"a\")] public partial record A([MaxChars(200)] string Note);",
        await Fix.OneAsync(_fix, "TSQS104", "[QueueMessage(\"a\")] public partial record A(string Note);"));

    private static string Message(string parameters) => $"[QueueMessage(\"a\", RequireSizeProof = true)]\npublic partial record A({parameters});";
}
