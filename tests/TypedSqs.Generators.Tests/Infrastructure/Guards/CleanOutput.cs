using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>What is emitted compiles without a warning, in the strictest of projects.</summary>
internal static class CleanOutput
{
    public static CSharpCompilation Check(GeneratorDriver driver, CSharpCompilation input)
    {
        CSharpCompilation output = CheckCompiler(driver, input);
        ImmutableArray<SyntaxTree> emitted = driver.GetRunResult().GeneratedTrees;
        Report("An analyzer of the SDK", Analyze(output, emitted, TestContext.Current.CancellationToken), emitted);
        return output;
    }

    /// <summary>The same without the analyzers of the SDK, which take most of the time.</summary>
    public static CSharpCompilation CheckCompiler(GeneratorDriver driver, CSharpCompilation input)
    {
        ImmutableArray<SyntaxTree> emitted = driver.GetRunResult().GeneratedTrees;
        CSharpCompilation output = WithJsonContexts(input).AddSyntaxTrees(emitted);

        IEnumerable<Diagnostic> compiler = output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Id != "CS1591" || emitted.Contains(diagnostic.Location.SourceTree!));
        Report("The compiler", compiler, emitted);
        return output;
    }

    // The generator of JSON contexts runs beside ours, as in a user's build; neither sees what the other emits.
    private static CSharpCompilation WithJsonContexts(CSharpCompilation input)
    {
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create([SdkAnalyzers.JsonGenerator()], parseOptions: (CSharpParseOptions)input.SyntaxTrees[0].Options)
            .RunGenerators(input, TestContext.Current.CancellationToken)
            .GetRunResult();
        Assert.True(result.Results[0].Exception is null, $"The generator of contexts threw, which is the test's fault: {result.Results[0].Exception}");
        return input.AddSyntaxTrees(result.GeneratedTrees);
    }

    private static ImmutableArray<Diagnostic> Analyze(
        CSharpCompilation output, ImmutableArray<SyntaxTree> emitted, CancellationToken cancellationToken)
    {
        ImmutableArray<SyntaxTree> plain = [.. emitted.Select(HandWritten.Disguise)];
        CSharpCompilation disguised = output.RemoveSyntaxTrees(emitted).AddSyntaxTrees(plain);
        disguised = disguised.WithOptions(disguised.Options.WithSpecificDiagnosticOptions(SdkAnalyzers.AllRulesWarn));

        var withAnalyzers = new CompilationWithAnalyzers(
            disguised,
            SdkAnalyzers.Analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = Task.Run(
            () => withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken), cancellationToken).GetAwaiter().GetResult();
        return [.. diagnostics.Where(diagnostic => plain.Contains(diagnostic.Location.SourceTree!) && !diagnostic.IsSuppressed)];
    }

    private static void Report(string who, IEnumerable<Diagnostic> diagnostics, ImmutableArray<SyntaxTree> emitted)
    {
        string[] found = [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
        Assert.True(
            found.Length == 0,
            $"{who} complains:\n{string.Join('\n', found)}\n\n{string.Join("\n\n", emitted.Select(tree => $"// {tree.FilePath}\n{tree}"))}");
    }
}
