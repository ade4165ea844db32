using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>The steps of a run that are the generator's own, named or not.</summary>
internal static class PipelineSteps
{
    // Where a pipeline begins: what Roslyn hands out, and the inner steps of ForAttributeWithMetadataName. They hold syntax and
    // compilations by design. The last of the inner ones, result_ForAttributeWithMetadataName, holds what our transform returned.
    private static bool IsRoslyns(string? name) =>
        name is "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences"
            or "compilationAndGroupedNodes_ForAttributeWithMetadataName" or "result_ForAttributeInternal"
        || (name is not null && name.EndsWith("_ForAttribute", StringComparison.Ordinal));

    // Declarations stand for the compilation. Tests of their own say when they change, and that they keep nothing that was bound.
    private static bool BeginsWithDeclarations(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(output => output.Value is Declarations or ValueTuple<string, Declarations>);

    /// <summary>Everything between the beginnings and the outputs.</summary>
    public static IReadOnlyCollection<IncrementalGeneratorRunStep> Own(GeneratorRunResult result)
    {
        var found = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var outputs = Outputs(result).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (IncrementalGeneratorRunStep step in result.TrackedSteps.Values.SelectMany(steps => steps).Concat(Outputs(result)))
        {
            Visit(step);
        }

        return found;

        void Visit(IncrementalGeneratorRunStep step)
        {
            if (IsRoslyns(step.Name) || BeginsWithDeclarations(step) || (!outputs.Contains(step) && !found.Add(step)))
            {
                return;
            }

            foreach ((IncrementalGeneratorRunStep source, _) in step.Inputs)
            {
                Visit(source);
            }
        }
    }

    public static IEnumerable<IncrementalGeneratorRunStep> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps);
}
