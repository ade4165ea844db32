using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Tests.Infrastructure.Guards;

namespace TypedSqs.Generators.Tests.Emission;

/// <summary>A project may hold the language back: what is emitted asks for no more than C# 12.</summary>
public sealed class LanguageVersionTests
{
    public static TheoryData<string> Names => Shapes.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_oldest_language_takes_what_is_emitted(string shape)
    {
        CSharpCompilation compilation = In(LanguageVersion.CSharp12, Shapes.Source(shape));
        GeneratorDriver driver = Run(compilation);

        NoFailure.Check(driver);
        CleanOutput.CheckCompiler(driver, compilation);
    }

    [Fact]
    public void A_still_older_language_is_told_what_to_do()
    {
        CSharpCompilation compilation = In(LanguageVersion.CSharp11, Shapes.Source("FifoJoinedIds"));

        string error = Assert.Single(compilation.AddSyntaxTrees(Run(compilation).GetRunResult().GeneratedTrees)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))
            .Distinct());
        Assert.Equal("Feature 'collection expressions' is not available in C# 11.0. Please use language version 12.0 or greater.", error);
    }

    private static CSharpCompilation In(LanguageVersion version, string source)
    {
        CSharpCompilation compilation = TestCompilation.Create(source);
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(
            tree => CSharpSyntaxTree.ParseText(tree.GetText(), TestCompilation.ParseOptions.WithLanguageVersion(version), tree.FilePath)));
    }

    private static GeneratorDriver Run(CSharpCompilation compilation) => GeneratorHarness
        .CreateDriver(parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
        .RunGenerators(compilation, TestContext.Current.CancellationToken);
}
