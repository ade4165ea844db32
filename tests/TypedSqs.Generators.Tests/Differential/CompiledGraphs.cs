using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Some graphs in one assembly, with what the generator adds to them, loaded and unloadable again.</summary>
internal sealed class CompiledGraphs : IDisposable
{
    private readonly AssemblyLoadContext _context = new("graphs", isCollectible: true);
    private readonly Assembly _assembly;

    public CompiledGraphs(IEnumerable<TypeGraph> graphs)
    {
        GeneratorRun run = GeneratorHarness.Run(graphs.Select(graph => graph.Source));
        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    public Type TypeOf(TypeGraph graph) => _assembly.GetType(graph.MessageType, throwOnError: true)!;

    public void Dispose() => _context.Unload();
}
