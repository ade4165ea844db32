using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>A generator as an editor has it: the driver remembers what it made of the project before, and the project changes.</summary>
internal sealed class Session(ISourceGenerator generator, CSharpCompilation project)
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [generator],
        parseOptions: (CSharpParseOptions)project.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false));

    public CSharpCompilation Project => project;

    /// <summary>Milliseconds until the generated code is in the compilation.</summary>
    public double Run(CSharpCompilation edited, out Compilation output)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(edited, out output, out _);
        return watch.Elapsed.TotalMilliseconds;
    }
}
