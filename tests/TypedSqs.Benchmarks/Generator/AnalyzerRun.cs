using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>
/// All analyzers of TypedSqs over the output of its generator: as a build runs them, over everything, and as an editor does, over the file that is
/// edited. Their time is what Roslyn counts for them, as <c>-p:ReportAnalyzer=true</c> shows it: what they make it bind is in it, what it does
/// for itself is not.
/// </summary>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(QueueMessageGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static Task<double> BuildAsync(Compilation output) => TimeAsync(output, run => run.GetAnalyzerDiagnosticsAsync());

    public static Task<double> KeystrokeAsync(Compilation output, SyntaxTree file) => TimeAsync(
        output, run => run.GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(file), filterSpan: null, CancellationToken.None));

    private static async Task<double> TimeAsync(Compilation output, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> run)
    {
        GC.Collect();
        var analysis = output.WithAnalyzers(Analyzers);
        var diagnostics = await run(analysis);
        double time = 0;
        foreach (var analyzer in Analyzers)
        {
            time += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
        }

        return diagnostics.IsEmpty ? time : throw new InvalidOperationException($"The messages of the benchmark should be sound: {diagnostics[0]}");
    }
}
