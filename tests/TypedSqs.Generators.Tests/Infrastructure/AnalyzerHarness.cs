using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>A diagnostic as a test sees it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Line">The line in its file, from 1.</param>
/// <param name="Text">The source text that is underlined.</param>
/// <param name="Message">The message.</param>
internal sealed record Finding(string Id, int Line, string Text, string Message);

/// <summary>
/// Runs an analyzer over source with the generator's output added, as in a user's build: an analyzer must not complain about
/// emitted code, nor miss anything for it. The source may have errors, that is what rules are about.
/// </summary>
internal static class AnalyzerHarness
{
    public static Task<IReadOnlyList<Finding>> RunAsync(DiagnosticAnalyzer analyzer, params IEnumerable<string> sources) =>
        RunAsync(analyzer, TestCompilation.Create(sources));

    public static Task<IReadOnlyList<Finding>> RunAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation) => RunAsync([analyzer], compilation);

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation, AnalyzerConfigOptionsProvider? properties = null) =>
        [.. (await DiagnoseAsync(analyzers, compilation, properties)).Select(diagnostic => Describe(diagnostic, TestContext.Current.CancellationToken))];

    /// <summary>The diagnostics themselves, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation, AnalyzerConfigOptionsProvider? properties = null)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, cancellationToken);
        ImmutableArray<SyntaxTree> emitted = driver.GetRunResult().GeneratedTrees;

        var failures = new List<string>();
        var withAnalyzers = new CompilationWithAnalyzers(
            compilation.AddSyntaxTrees(emitted),
            analyzers,
            new CompilationWithAnalyzersOptions(
                properties is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], properties),
                (exception, _, _) => failures.Add(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken);

        Assert.True(failures.Count == 0, $"The analyzer threw: {string.Join("\n", failures)}");
        Assert.All(diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.Location.SourceTree, emitted));
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static Finding Describe(Diagnostic diagnostic, CancellationToken cancellationToken) => new(
        diagnostic.Id,
        diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
        diagnostic.Location.SourceTree?.GetText(cancellationToken).ToString(diagnostic.Location.SourceSpan) ?? "",
        diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
