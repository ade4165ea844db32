using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class MakePartialTests
{
    private readonly MakePartialFix _fix = new();

    [Theory]
    [InlineData("public sealed record OrderPlaced(int Number);", "public sealed partial record OrderPlaced(int Number);")]
    [InlineData("public  readonly record struct Tick(int Number);", "public  readonly partial record struct Tick(int Number);")]
    [InlineData("class OrderPlaced { public int Number { get; init; } } // Note", "partial class OrderPlaced { public int Number { get; init; } } // Note")]
    [InlineData("public struct Tick { public int Number { get; init; } }", "public partial struct Tick { public int Number { get; init; } }")]
    public async Task The_word_is_added_and_nothing_else_changes(string before, string after) => Assert.Equal(
        $"/// <summary>Text.</summary>\r\n[QueueMessage(\"orders\")]\r\n{after}",
        await Fix.OneAsync(_fix, "TSQS001", $"/// <summary>Text.</summary>\r\n[QueueMessage(\"orders\")]\r\n{before}"));

    [Fact]
    public async Task Types_around_it_become_partial_in_each_of_their_files()
    {
        string[] sources = await Fix.OneAsync(
            _fix,
            "TSQS001",
            [
                "public static class Orders\n{\n    internal interface IEvents\n    {\n        [QueueMessage(\"orders\")] record Placed(int Number);\n    }\n}\n",
                "public static partial class Shop;\n",
            ]);

        Assert.Equal(
            "public static partial class Orders\n{\n    internal partial interface IEvents\n    {\n        [QueueMessage(\"orders\")] partial record Placed(int Number);\n    }\n}\n",
            sources[0]);
    }

    [Fact]
    public async Task Fix_all_mends_two_messages_in_one_type_and_one_in_another_file()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS001",
            FixAllScope.Project,
            [
                "class Orders { [QueueMessage(\"a\")] internal record A(int Number); [QueueMessage(\"b\")] internal record B(int Number); }",
                "[QueueMessage(\"c\")] record C(int Number);",
            ]);

        Assert.Equal(
            "partial class Orders { [QueueMessage(\"a\")] internal partial record A(int Number); [QueueMessage(\"b\")] internal partial record B(int Number); }",
            sources[0]);
        Assert.Equal("[QueueMessage(\"c\")] partial record C(int Number);", sources[1]);
    }

    [Fact]
    public async Task Fix_all_in_a_document_leaves_the_others()
    {
        string[] sources = await Fix.AllAsync(
            _fix, "TSQS001", FixAllScope.Document, ["[QueueMessage(\"a\")] record A(int Number);", "[QueueMessage(\"b\")] record B(int Number);"]);

        Assert.Equal(["[QueueMessage(\"a\")] partial record A(int Number);", "[QueueMessage(\"b\")] record B(int Number);"], sources);
    }
}
