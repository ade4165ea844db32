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
/// <remarks>
/// The compiler's own errors are asked for first, as a build and an editor do with or without analyzers. Roslyn counts for an analyzer whatever that is
/// the first to ask for: without that, the table of all declarations of the new compilation, half a second at 1,000 messages, would be a cost of one that
/// asks for a type by its name. A build runs one after the other: where several run at once on few cores, each is also counted the time that it
/// waits for the others.
/// </remarks>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(QueueMessageGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static Task<double> BuildAsync(Compilation output)
    {
        _ = output.GetDiagnostics();
        return TimeAsync(output, run => run.GetAnalyzerDiagnosticsAsync());
    }

    public static Task<double> KeystrokeAsync(Compilation output, SyntaxTree file)
    {
        var model = output.GetSemanticModel(file);
        _ = model.GetDiagnostics();
        return TimeAsync(output, run => run.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
    }

    private static async Task<double> TimeAsync(Compilation output, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> run)
    {
        GC.Collect();
        var analysis = output.WithAnalyzers(
            Analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var diagnostics = await run(analysis);
        double time = 0;
        foreach (var analyzer in Analyzers)
        {
            time += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
        }

        return diagnostics.IsEmpty ? time : throw new InvalidOperationException($"The messages of the benchmark should be sound: {diagnostics[0]}");
    }
}
