using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>
/// What generator and analyzers cost beside the generator of System.Text.Json, with the same types in one run: a build, and keystrokes in
/// another file and within one message. The two take turns, so that whatever else the machine does falls on both.
/// </summary>
internal static class GeneratorBenchmark
{
    /// <param name="args">
    /// Numbers of messages; <c>--results</c> and a file that collects the figures of several runs; <c>--report</c> and a path where the page is to be
    /// written. With results and without numbers nothing is measured.
    /// </param>
    public static async Task RunAsync(string[] args)
    {
        string? page = Take(ref args, "--report");
        var results = CostResults.Load(Take(ref args, "--results"));
        int[] counts = [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))];
        await MeasureAsync(counts is [] && results.All.Count == 0 ? [10, 100, 1_000, 3_000] : counts, results);
        Console.WriteLine(CostTable.MemoryHeader);
        Console.WriteLine(string.Join('\n', results.All.Select(CostTable.MemoryRow)));
        if (page is not null)
        {
            await File.WriteAllTextAsync(page, CostPage.Write(results.All));
        }
    }

    private static async Task MeasureAsync(int[] counts, CostResults results)
    {
        Console.WriteLine(CostTable.Header);
        if (counts is not [])
        {
            _ = await MeasureAsync(50); // Both compilers of the code that is measured: theirs and ours.
        }

        foreach (int count in counts)
        {
            var cost = await MeasureAsync(count);
            results.Add(cost);
            Console.WriteLine(CostTable.Rows(cost));
        }
    }

    /// <summary>Fewer rounds of what takes seconds.</summary>
    private static int Keystrokes(int count) => Math.Clamp(5_000 / count, 3, 15);

    private static int Builds(int count) => Math.Clamp(1_000 / count, 1, 3);

    private static string? Take(ref string[] args, string option)
    {
        int index = Array.IndexOf(args, option);
        if (index < 0)
        {
            return null;
        }

        string value = args[index + 1];
        args = [.. args[..index], .. args[(index + 2)..]];
        return value;
    }

    private static async Task<GeneratorCost> MeasureAsync(int count)
    {
        var builds = new List<Times>();
        for (int i = 0; i < Builds(count); i++)
        {
            var (first, firstJson) = Open(count);
            double generator = first.Run(first.Project, out var output);
            double analyzers = i == 0 ? await AnalyzerRun.BuildAsync(output) : builds[0].Analyzers; // It is long, and once is enough.
            builds.Add(new Times(generator, analyzers, firstJson.Run(firstJson.Project, out _)));
        }

        var (ours, json) = Open(count);
        ours.Run(ours.Project, out _);
        json.Run(json.Project, out _);
        return new GeneratorCost(
            count,
            Median(builds),
            await KeystrokesAsync(ours, json, count, MessageSources.EditBody),
            await KeystrokesAsync(ours, json, count, MessageSources.EditDeclaration),
            await KeystrokesAsync(ours, json, count, MessageSources.EditType),
            await KeystrokesAsync(ours, json, count, MessageSources.EditMessage),
            Memory.OfModels(ours.Project),
            Memory.OfDriver(new QueueMessageGenerator().AsSourceGenerator(), ours.Project),
            Memory.OfDriver(JsonGenerator(), json.Project));
    }

    private static (Session Ours, Session Json) Open(int count)
        => (new Session(new QueueMessageGenerator().AsSourceGenerator(), MessageSources.Messages(count)), new Session(JsonGenerator(), MessageSources.Contexts(count)));

    private static async Task<Times> KeystrokesAsync(
        Session ours, Session json, int count, Func<CSharpCompilation, int, (CSharpCompilation Edited, SyntaxTree File)> edit)
    {
        var rounds = new List<Times>();
        for (int round = 1; round <= Keystrokes(count); round++)
        {
            var (edited, file) = edit(ours.Project, round);
            double generator = ours.Run(edited, out var output);
            rounds.Add(new Times(generator, await AnalyzerRun.KeystrokeAsync(output, file), json.Run(edit(json.Project, round).Edited, out _)));
        }

        return Median(rounds);
    }

    private static Times Median(List<Times> rounds)
    {
        double Of(Func<Times, double> part) => rounds.Select(part).Order().ElementAt(rounds.Count / 2);
        return new Times(Of(times => times.Generator), Of(times => times.Analyzers), Of(times => times.Json));
    }

    private static ISourceGenerator JsonGenerator()
    {
        string path = typeof(GeneratorBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "JsonGenerator").Value!;
        var type = Assembly.LoadFrom(path).GetTypes().Single(candidate => candidate.GetCustomAttribute<GeneratorAttribute>() is not null);
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
