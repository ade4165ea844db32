using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>
/// What the generator costs beside the one of System.Text.Json, with the same types in one run: a cold build, and a keystroke in another file
/// and within one message. The analyzers are measured cold; the memory is what the driver keeps for each message.
/// </summary>
internal static class GeneratorBenchmark
{
    private const int Keystrokes = 15;

    public static async Task RunAsync(string[] args)
    {
        int[] counts = args.Length > 0 ? [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [10, 100, 1_000, 3_000];
        Measure(10); // Both compilers of the code that is measured: theirs and ours.
        Console.WriteLine("messages |  cold ms  ours  json ratio | elsewhere ms  ours  json ratio | in a message ms  ours  json ratio | analyzers ms | KiB a message");
        foreach (int count in counts)
        {
            var (ours, json, kilobytes) = Measure(count);
            double analyzers = await AnalyzeAsync(MessageSources.Messages(count));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,8} | {ours.Cold,15:F0} {json.Cold,5:F0} {ours.Cold / json.Cold,5:F2} | {ours.Elsewhere,18:F1} {json.Elsewhere,5:F1} {ours.Elsewhere / json.Elsewhere,5:F2} | {ours.Within,21:F1} {json.Within,5:F1} {ours.Within / json.Within,5:F2} | {analyzers,12:F0} | {kilobytes,13:F1}"));
        }
    }

    private static (Times Ours, Times Json, double Kilobytes) Measure(int count)
    {
        var ours = Run(new QueueMessageGenerator().AsSourceGenerator(), MessageSources.Messages(count), out double kilobytes);
        var json = Run(JsonGenerator(), MessageSources.Contexts(count), out _);
        return (ours, json, kilobytes / count);
    }

    private static Times Run(ISourceGenerator generator, CSharpCompilation compilation, out double kilobytes)
    {
        // What belongs to the compilation is not counted for the generator: symbols are made before.
        _ = compilation.GetDiagnostics();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        double cold = Time(() => driver = driver.RunGenerators(compilation));
        kilobytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0;
        double elsewhere = Median(round => Time(() => driver = driver.RunGenerators(MessageSources.EditElsewhere(compilation, round))));
        double within = Median(round => Time(() => driver = driver.RunGenerators(MessageSources.EditMessage(compilation, round))));
        return new Times(cold, elsewhere, within);
    }

    private static async Task<double> AnalyzeAsync(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new QueueMessageGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        _ = output.GetDiagnostics();
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(QueueMessageGenerator).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var watch = Stopwatch.StartNew();
        _ = await output.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static ISourceGenerator JsonGenerator()
    {
        string path = typeof(GeneratorBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "JsonGenerator").Value!;
        var type = Assembly.LoadFrom(path).GetTypes().Single(candidate => candidate.GetCustomAttribute<GeneratorAttribute>() is not null);
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }

    private static double Median(Func<int, double> measure)
        => Enumerable.Range(0, Keystrokes).Select(measure).Order().ElementAt(Keystrokes / 2);

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private sealed record Times(double Cold, double Elsewhere, double Within);
}
