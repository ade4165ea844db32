using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>Bytes that stay behind, less what belongs to the compilation: that is bound before.</summary>
internal static class Memory
{
    /// <summary>The step of the generator whose models hold all that is emitted.</summary>
    private const string LastStep = "Bounds";

    public static long OfDriver(ISourceGenerator generator, CSharpCompilation project) => Of(() => Run(generator, project, trackSteps: false));

    public static long OfModels(CSharpCompilation project) => Of(() => Run(new QueueMessageGenerator().AsSourceGenerator(), project, trackSteps: true)
        .GetRunResult().Results[0].TrackedSteps[LastStep].SelectMany(step => step.Outputs).Select(output => output.Value).ToImmutableArray());

    private static GeneratorDriver Run(ISourceGenerator generator, CSharpCompilation project, bool trackSteps) => CSharpGeneratorDriver.Create(
        [generator],
        parseOptions: (CSharpParseOptions)project.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps)).RunGenerators(project);

    private static long Of(Func<object> make)
    {
        _ = make();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        object kept = make();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return after - before;
    }
}
