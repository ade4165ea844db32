using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Analyzers;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>What is known of attributes without binding any, and that a file is read for it once.</summary>
public sealed class WrittenAttributesTests
{
    [Theory]
    [InlineData("[QueueMessage(\"q\")] partial record M;")]
    [InlineData("[QueueMessageAttribute(\"q\")] partial record M;")]
    [InlineData("[TypedSqs.QueueMessage(\"q\")] partial record M;")]
    [InlineData("[global::TypedSqs.QueueMessage(\"q\")] partial record M;")]
    [InlineData("class Outer { struct Inner { [QueueMessage(\"q\")] partial record M; } }")]
    [InlineData("namespace A { namespace B { [Obsolete, QueueMessage(\"q\")] partial record M; } }")]
    [InlineData("record M([QueueMessage(\"q\")] int Number);")]
    [InlineData("class M { [QueueMessage(\"q\")] int number; }")]
    [InlineData("enum M { [QueueMessage(\"q\")] A }")]
    [InlineData("using Q = TypedSqs.QueueMessageAttribute; [Q(\"q\")] partial record M;")]
    [InlineData("using QAttribute = TypedSqs.QueueMessageAttribute; [Q(\"q\")] partial record M;")]
    [InlineData("namespace A { using Q = TypedSqs.QueueMessageAttribute; [Q(\"q\")] partial record M; }")]
    [InlineData("[G(\"q\")] partial record M;", "global using G = TypedSqs.QueueMessageAttribute;")]
    public void Each_way_to_write_one_is_seen(params string[] sources) => Assert.True(MayStand(TestCompilation.Create(sources)));

    [Theory]
    [InlineData("record M;")]
    [InlineData("[Obsolete] record QueueMessage([MaxChars(1)] string Text);")]
    [InlineData("using Q = TypedSqs.QueueMessageAttribute; [Obsolete] record M;")]
    [InlineData("[Obsolete] record M;", "global using G = TypedSqs.QueueMessageAttribute;")]
    [InlineData("class M { void Run() { [QueueMessage(\"q\")] void Local() { } } }")]
    public void Other_files_are_let_be(params string[] sources) => Assert.False(MayStand(TestCompilation.Create(sources)));

    [Fact]
    public async Task A_rule_knows_an_attribute_by_an_alias()
    {
        await Rule.RefusesAsync("TSQS001", "using Q = TypedSqs.QueueMessageAttribute; [Q(\"q\")] public sealed record OrderPlaced(int Number);");
        await Rule.ReportsAsync("TSQS106", "using M = TypedSqs.MaxCharsAttribute; [QueueMessage(\"q\")] public sealed partial record OrderPlaced([M(5)] int Number);");
    }

    [Fact]
    public async Task A_context_that_is_listed_by_an_alias_decides()
    {
        CSharpCompilation compilation = TestCompilation.Create(
            "namespace Shop; [QueueMessage(\"q\", JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)] public sealed partial record OrderPlaced(string Note);",
            "namespace Shop; using L = System.Text.Json.Serialization.JsonSerializableAttribute; [L(typeof(OrderPlaced))] internal sealed partial class Json : JsonSerializerContext;");

        Assert.Contains(await Rule.FindAllAsync(compilation), finding => finding.Message.Contains("'Shop.Json' decides", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_does_not_change_is_read_once()
    {
        CSharpCompilation before = TestCompilation.Create("[QueueMessage(\"q\")] partial record M;", "class Other;");
        CSharpCompilation after = before.Edit(1, "class Other { int number; }");

        Assert.Equal(
            before.SyntaxTrees.Length - 1,
            before.SyntaxTrees.Zip(after.SyntaxTrees).Count(pair => ReferenceEquals(AttributeNames.Of(pair.First), AttributeNames.Of(pair.Second))));
    }

    private static bool MayStand(CSharpCompilation compilation) => new WrittenAttributes(compilation, "QueueMessage").MayStand;
}
