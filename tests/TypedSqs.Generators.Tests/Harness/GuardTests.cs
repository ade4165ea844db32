using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Sdk;

namespace TypedSqs.Generators.Tests.Harness;

/// <summary>Each guard of the harness, seen to fail: once for each mistake that it is there for.</summary>
public sealed class GuardTests
{
    private const string Source = """
        namespace Shop;

        [QueueMessage("orders")]
        public partial record Order(int Number);
        """;

    private static readonly Func<GeneratorAttributeSyntaxContext, object> Harmless = found => found.TargetSymbol.Name;

    [Fact]
    public void A_generator_without_fault_passes() => Run(Harmless);

    public static TheoryData<string> States => [.. HeldStates.Keys];

    private static readonly Dictionary<string, Func<GeneratorAttributeSyntaxContext, object>> HeldStates = new()
    {
        ["symbol"] = found => found.TargetSymbol,
        ["node"] = found => found.TargetNode,
        ["tree"] = found => found.TargetNode.SyntaxTree,
        ["location"] = found => found.TargetNode.GetLocation(),
        ["compilation"] = found => found.SemanticModel.Compilation,
        ["semantic model"] = found => found.SemanticModel,
        ["attribute"] = found => found.Attributes[0],
        ["token"] = found => ((RecordDeclarationSyntax)found.TargetNode).Identifier,
        ["symbol in an array in a tuple"] = found => (1, new object[] { found.TargetSymbol }),
        ["symbol in a dictionary"] = found => new Dictionary<string, object> { ["a"] = found.TargetSymbol },
        ["symbol that a lambda has captured"] = found => (Func<string>)(() => found.TargetSymbol.Name),
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_model_that_holds_on_to_the_compiler_fails(string state) => Fails("holds on to", HeldStates[state]);

    [Fact]
    public void A_model_that_is_never_equal_fails() =>
        Fails("step Parse is Modified", found => ImmutableArray.Create(found.TargetSymbol.Name));

    [Fact]
    public void A_model_that_knows_its_line_fails() =>
        Fails("a comment at the top of each file", found => found.TargetNode.SpanStart);

    [Fact]
    public void A_model_that_counts_files_fails() =>
        Fails("After an unrelated file", found => found.SemanticModel.Compilation.SyntaxTrees.Count());

    [Fact]
    public void A_generator_that_throws_fails() => Fails("The generator threw", _ => throw new InvalidOperationException("Oh"));

    [Fact]
    public void Output_with_an_error_fails() => Fails("CS0246", Harmless, name => Replace(name, "string", "Strin"));

    [Fact]
    public void Output_with_a_warning_fails() => Fails("CS8625", Harmless, name => Replace(name, "= \"", "= null; // \""));

    [Fact]
    public void Output_without_documentation_fails() => Fails("CS1591", Harmless, name => Replace(name, "/// <summary>Its name.</summary>", ""));

    [Fact]
    public void Output_with_a_broken_reference_in_its_documentation_fails() =>
        Fails("CS1574", Harmless, name => Replace(name, "Its name.", "<see cref=\"Nowhere\"/>"));

    [Fact]
    public void Output_that_an_analyzer_dislikes_fails() =>
        Fails("CA1305", Harmless, name => Replace(name, $"= \"{name}\"", "= 1.5.ToString()"));

    private static string Replace(string name, string old, string now)
    {
        string clean = MutantGenerator.Clean(name);
        Assert.Contains(old, clean, StringComparison.Ordinal);
        return clean.Replace(old, now, StringComparison.Ordinal);
    }

    private static void Run(Func<GeneratorAttributeSyntaxContext, object> model, Func<string, string>? emit = null) =>
        GeneratorHarness.Run(TestCompilation.Create(Source), new MutantGenerator(model, emit));

    private static void Fails(string expected, Func<GeneratorAttributeSyntaxContext, object> model, Func<string, string>? emit = null)
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Run(model, emit));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
