using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class AddJsonSerializableTests
{
    private readonly AddJsonSerializableFix _fix = new();

    [Fact]
    public async Task All_that_the_message_needs_is_listed_in_the_context()
    {
        string[] sources = await Fix.OneAsync(
            _fix,
            "TSQS005",
            [
                "[QueueMessage(\"a\")]\npublic partial record A(object Details, Shape Shape);\n[JsonDerivedType(typeof(Circle))] public record Shape; public record Circle : Shape;\n",
                "namespace Contexts;\n\n/// <summary>Text.</summary>\n[JsonSerializable(typeof(int))]\ninternal sealed partial class Json : JsonSerializerContext;\n",
            ]);

        Assert.Equal(
            "namespace Contexts;\n\n/// <summary>Text.</summary>\n[JsonSerializable(typeof(int))]\n[JsonSerializable(typeof(object))]\n[JsonSerializable(typeof(Shape))]\ninternal sealed partial class Json : JsonSerializerContext;\n",
            sources[1]);
    }

    [Fact]
    public async Task Dynamic_is_listed_as_object_for_no_attribute_can_name_it()
    {
        string[] sources = await Fix.OneAsync(
            _fix,
            "TSQS005",
            ["[QueueMessage(\"a\")]\npublic partial record A(dynamic Details, System.Tuple<dynamic, int> Pair);\n", "partial class Json : JsonSerializerContext;\n"]);

        Assert.Equal(
            "[JsonSerializable(typeof(object))]\n[JsonSerializable(typeof(Tuple<object, int>))]\npartial class Json : JsonSerializerContext;\n",
            sources[1]);
    }

    [Fact]
    public async Task A_context_is_made_where_there_is_none() => Assert.Equal(
        "namespace Shop\n{\n    [QueueMessage(\"a\")]\n    public partial record A(object Details);\n\n    [JsonSerializable(typeof(A))]\n    internal sealed partial class AJsonContext : JsonSerializerContext;\n}\n",
        await Fix.OneAsync(_fix, "TSQS005", "namespace Shop\n{\n    [QueueMessage(\"a\")]\n    public partial record A(object Details);\n}\n"));

    [Fact]
    public async Task Where_all_stands_on_one_line_only_its_white_space_is_repeated() => Assert.Equal(
        "  namespace Shop { [QueueMessage(\"a\")] public partial record A(object Details);\n\n  [JsonSerializable(typeof(A))]\n  internal sealed partial class AJsonContext : JsonSerializerContext; }",
        await Fix.OneAsync(_fix, "TSQS005", "  namespace Shop { [QueueMessage(\"a\")] public partial record A(object Details); }"));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\npublic enum Kind;\n")]
    public async Task A_comment_behind_the_message_stays_behind_it(string rest) => Assert.Equal(
        $"[QueueMessage(\"a\")] public partial record A(object Details); // Why.\n\n[JsonSerializable(typeof(A))]\ninternal sealed partial class AJsonContext : JsonSerializerContext;{rest}",
        await Fix.OneAsync(_fix, "TSQS005", $"[QueueMessage(\"a\")] public partial record A(object Details); // Why.{rest}"));

    [Fact]
    public async Task Fix_all_makes_one_for_each_message_and_none_is_in_doubt()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS005",
            FixAllScope.Project,
            ["[QueueMessage(\"a\")] public partial record A(object Details, object More);", "[QueueMessage(\"b\")] public partial record B(object Details);"]);

        Assert.Equal(
            "[QueueMessage(\"b\")] public partial record B(object Details);\n\n[JsonSerializable(typeof(B))]\ninternal sealed partial class BJsonContext : JsonSerializerContext;",
            sources[1]);
    }

    [Fact]
    public async Task Fix_all_lists_a_type_once_for_two_messages()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS005",
            FixAllScope.Project,
            [
                "[QueueMessage(\"a\")] public partial record A(object Details);",
                "[QueueMessage(\"b\")] public partial record B(object Details);",
                "partial class Json : JsonSerializerContext;",
            ]);

        Assert.Equal("[JsonSerializable(typeof(object))]\npartial class Json : JsonSerializerContext;", sources[2]);
    }

    [Fact]
    public async Task A_message_that_a_context_cannot_name_gets_none() => Assert.Empty(
        await Fix.OffersAsync(_fix, "TSQS005", "partial class Outer { [QueueMessage(\"a\")] private partial record A(object Details); }"));

    [Fact]
    public async Task A_context_that_would_write_the_whole_body_is_not_offered() => Assert.Equal(
        ["Add a JsonSerializerContext for the message"],
        await Fix.OffersAsync(
            _fix,
            "TSQS005",
            "[QueueMessage(\"a\")] public partial record A(object Details);",
            "[JsonSourceGenerationOptions(WriteIndented = true), JsonSerializable(typeof(int))] partial class Json : JsonSerializerContext;"));
}
