using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>A run of the generator that has passed every guard of the harness.</summary>
internal sealed record GeneratorRun(GeneratorDriver Driver, CSharpCompilation Input, CSharpCompilation Output)
{
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>The emitted text whose hint begins with a metadata name.</summary>
    public string Text(string messageType) =>
        Sources.Single(source => source.HintName.StartsWith(messageType + ".", StringComparison.Ordinal)).SourceText.ToString();
}
