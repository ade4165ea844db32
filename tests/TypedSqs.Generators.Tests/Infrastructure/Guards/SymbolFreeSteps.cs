using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>A step that holds on to a symbol keeps a compilation alive, and is never equal to what it was before an edit.</summary>
internal static class SymbolFreeSteps
{
    public static void Check(GeneratorDriver driver)
    {
        foreach (GeneratorRunResult result in driver.GetRunResult().Results)
        {
            foreach (IncrementalGeneratorRunStep step in PipelineSteps.Own(result))
            {
                foreach ((object value, _) in step.Outputs)
                {
                    string? path = ObjectGraph.Find(value, IsCompilerState);
                    Assert.True(path is null, $"Step {step.Name ?? "(unnamed)"} holds on to {path}");
                }
            }
        }
    }

    private static bool IsCompilerState(object value) =>
        value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel or AttributeData
            or TypedConstant or SyntaxToken or SyntaxTrivia or GeneratorAttributeSyntaxContext or Diagnostic;
}
