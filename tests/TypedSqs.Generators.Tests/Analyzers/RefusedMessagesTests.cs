using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>
/// Why a message has no code is heard where the compiler runs no analyzer: whoever injects its producer has an error in a declaration. That it is
/// what the analyzer says, to the letter, is asked in all tests of those rules (<see cref="Rule"/>).
/// </summary>
public sealed class RefusedMessagesTests
{
    private const string Injected = """
        public sealed class Shop(IProducer<Order> orders) { public object Orders => orders; }
        [QueueMessage("orders")] public sealed record Order(int Number);
        """;

    [Fact]
    public void It_is_heard_beside_the_error_of_who_injects_it()
    {
        CSharpCompilation compilation = TestCompilation.Create(Injected);

        Assert.Contains(compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0311");
        Assert.Equal(["TSQS001"], IdsOf(compilation));
    }

    [Fact]
    public void Two_of_them_and_what_is_wrong_with_the_assembly_are_each_heard()
    {
        CSharpCompilation compilation = TestCompilation.Create(
            "[assembly: QueueMessageDefaults(MaxMessageBytes = 5)]\n" + Injected,
            """[QueueMessage("a b")] public sealed partial record Other(object Number);""");

        Assert.Equal(
            ["TSQS001", "TSQS101", "TSQS201"],
            IdsOf(compilation).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_can_be_silenced_as_what_an_analyzer_says()
    {
        Assert.Empty(IdsOf(TestCompilation.Create("#pragma warning disable TSQS001\n" + Injected)));
        Assert.Empty(IdsOf(TestCompilation.Create(Injected).WithEditorConfig("dotnet_diagnostic.TSQS001.severity = none")));
    }

    [Fact]
    public void After_an_edit_it_stands_where_the_message_is_and_after_the_cure_nowhere()
    {
        CSharpCompilation before = TestCompilation.Create(Injected);
        CSharpCompilation moved = before.Edit(0, "// a line more\n" + Injected);
        CSharpCompilation cured = before.Edit(0, Injected.Replace("sealed record", "sealed partial record", StringComparison.Ordinal));
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, cancellationToken).RunGenerators(moved, cancellationToken);
        Assert.Equal(2, Assert.Single(driver.GetRunResult().Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(driver.RunGenerators(cured, cancellationToken).GetRunResult().Diagnostics);
    }

    private static IEnumerable<string> IdsOf(CSharpCompilation compilation)
    {
        GeneratorHarness.CreateDriver().RunGeneratorsAndUpdateCompilation(
            compilation, out _, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id);
    }
}
