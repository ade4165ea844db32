using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>
/// The CA analyzers and the JSON generator of the SDK that built the tests. The IDE analyzers are not among them: those of an SDK need
/// its own compiler, which is newer than the one that the generator is pinned to and that these tests run on.
/// </summary>
internal static class SdkAnalyzers
{
    private static readonly Loader AssemblyLoader = new();

    private static readonly ImmutableArray<AnalyzerFileReference> References =
    [
        .. typeof(SdkAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SdkAnalyzers")
            .Value!.Split('|')
            .Select(path => new AnalyzerFileReference(path, AssemblyLoader)),
    ];

    /// <summary>All rules of AnalysisLevel latest-all, and those that even it leaves off.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. References.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];

    // What the user chose by where and how the message is declared: nothing emitted could be otherwise.
    // CA1033: the message is not sealed. CA1034: it is nested, and its producer beside it. CA1050: it has no namespace.
    // CA1812: its producer is as internal as it is, and nobody makes one but the user.
    private static readonly ImmutableHashSet<string> UsersChoice = ["CA1033", "CA1034", "CA1050", "CA1812"];

    /// <summary>Each rule, raised to a warning.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> AllRulesWarn { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id)
            .Distinct()
            .Except(UsersChoice)
            .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn)
            .AddRange(UsersChoice.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    /// <summary>The generator behind <c>JsonSerializerContext</c>.</summary>
    public static ISourceGenerator JsonGenerator() =>
        References.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp))
            .Single(generator => generator.GetGeneratorType().Name.StartsWith("JsonSourceGenerator", StringComparison.Ordinal));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
