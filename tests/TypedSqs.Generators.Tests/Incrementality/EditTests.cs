using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>What an edit makes the generator do again: the table, row by row.</summary>
public sealed class EditTests
{
    private const string A = """
        namespace Shop;

        [QueueMessage("a")]
        public sealed partial record A(int Number)
        {
            public int Twice() => Number * 2;
        }
        """;

    private const string B = """
        namespace Shop;

        [QueueMessage("b")]
        public sealed partial record B(Line Line);
        """;

    private const string LineOfB = """
        namespace Shop;

        public sealed record Line(int Count);
        """;

    private const string C = """
        namespace Shop;

        [QueueMessage("c")]
        public sealed partial record C(int Number);
        """;

    private const string ContextOfA = """
        namespace Shop;

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(A))]
        internal sealed partial class ShopJson : JsonSerializerContext;
        """;

    private const string Defaults = """
        [assembly: QueueMessageDefaults(MaxMessageBytes = 2048)]
        """;

    private const int FileOfA = 0, FileOfB = 1, FileOfLine = 2, FileOfContext = 3, FileOfDefaults = 4;

    private static readonly CSharpCompilation Before = GeneratorHarness.Run(A, B, LineOfB, ContextOfA, Defaults).Input;

    // No declaration has changed: no message is read.
    private static readonly Row Unread = new(Cached, Cached, Cached, Cached);

    // One has, anywhere: each message is read again and found to be the same; nothing behind that runs.
    private static readonly Row Untouched = new(Unchanged, Cached, Cached, Cached);

    private static readonly Row Changed = new(Modified, Modified, Modified, Modified);

    private static readonly Row ChangedByOthers = new(Unchanged, Modified, Modified, Modified);

    [Fact]
    public void Nothing_changes()
    {
        Edit edit = Edit.From(Before, Before.Clone());

        Assert.Equal(Unread, edit["Shop.A"]);
        Assert.Equal(Unread, edit["Shop.B"]);
    }

    [Fact]
    public void An_unrelated_file_is_added()
    {
        Edit edit = Edit.From(Before, Before.Add("namespace Other; internal sealed class Unrelated;"));

        Assert.Equal(Untouched, edit["Shop.A"]);
        Assert.Equal(Untouched, edit["Shop.B"]);
    }

    [Theory]
    [InlineData("namespace Shop;", "namespace Shop;\n\n// A comment.\n")]
    [InlineData("record A(", "record /* a comment */ A(")]
    [InlineData("Number * 2", "Number + Number")]
    public void A_body_or_a_comment_changes_in_the_file_of_A(string old, string now)
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfA, Replace(A, old, now)));

        Assert.Equal(Unread, edit["Shop.A"]);
        Assert.Equal(Unread, edit["Shop.B"]);
    }

    [Theory]
    [InlineData("public int Twice() => Number * 2;", "")]
    [InlineData("int Twice()", "long Twice()")]
    public void The_file_of_A_changes_but_not_what_A_is(string old, string now)
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfA, Replace(A, old, now)));

        Assert.Equal(Untouched, edit["Shop.A"]);
        Assert.Equal(Untouched, edit["Shop.B"]);
    }

    [Theory]
    [InlineData("int Number", "long Number")]
    [InlineData("int Number", "int Count")]
    [InlineData("int Number", "[MessageAttribute] int Number")]
    [InlineData("\"a\"", "\"z\"")]
    [InlineData("public int Twice()", "public int Thrice { get; init; } public int Twice()")]
    public void A_changes(string old, string now)
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfA, Replace(A, old, now).Replace("Number *", "1 *", StringComparison.Ordinal)));

        Assert.Equal(Changed, edit["Shop.A"]);
        Assert.Equal(Untouched, edit["Shop.B"]);
    }

    [Theory]
    [InlineData("int Count", "long Count")]
    [InlineData("int Count", "int Count, string? Sku")]
    [InlineData("int Count", "[System.ComponentModel.DataAnnotations.Range(0, 9)] int Count")]
    [InlineData("int Count", "[property: JsonPropertyName(\"c\")] int Count")]
    public void A_type_within_B_changes_in_another_file(string old, string now)
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfLine, Replace(LineOfB, old, now)));

        Assert.Equal(Untouched, edit["Shop.A"]);
        Assert.Equal(Changed, edit["Shop.B"]);
    }

    [Fact]
    public void C_is_added()
    {
        Edit edit = Edit.From(Before, Before.Add(C));

        Assert.Equal(Untouched, edit["Shop.A"]);
        Assert.Equal(Untouched, edit["Shop.B"]);
        Assert.Equal(new Row(New, New, New, New), edit["Shop.C"]);
    }

    [Fact]
    public void The_context_of_A_changes()
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfContext, Replace(ContextOfA, "CamelCase", "SnakeCaseUpper")));

        Assert.Equal(Modified, edit.Step(TrackingNames.Contexts));
        Assert.Equal(ChangedByOthers, edit["Shop.A"]);
        // B is looked at again, since the context could have been its own, and found to be the same.
        Assert.Equal(new Row(Unchanged, Unchanged, Cached, Cached), edit["Shop.B"]);
    }

    [Fact]
    public void The_defaults_of_the_assembly_change()
    {
        Edit edit = Edit.From(Before, Before.Edit(FileOfDefaults, Replace(Defaults, "2048", "4096")));

        Assert.Equal(Modified, edit.Step(TrackingNames.Defaults));
        Assert.Equal(ChangedByOthers, edit["Shop.A"]);
        Assert.Equal(ChangedByOthers, edit["Shop.B"]);
    }

    private static string Replace(string source, string old, string now)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        return source.Replace(old, now, StringComparison.Ordinal);
    }
}
