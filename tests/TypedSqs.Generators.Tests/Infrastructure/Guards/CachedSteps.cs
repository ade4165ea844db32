using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>Edits that mean nothing to a message must leave every step as it was and write no source again.</summary>
internal static class CachedSteps
{
    public static void Check(GeneratorDriver driver, CSharpCompilation compilation)
    {
        Check(driver, compilation.Clone(), "the same compilation, cloned");
        Check(driver, compilation.Add("// unrelated"), "an unrelated file");
        Check(driver, CommentAbove(compilation), "a comment at the top of each file");
    }

    private static void Check(GeneratorDriver driver, CSharpCompilation edited, string edit)
    {
        GeneratorRunResult result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        foreach (IncrementalGeneratorRunStep step in PipelineSteps.Own(result))
        {
            foreach ((object value, IncrementalStepRunReason reason) in step.Outputs)
            {
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"After {edit} step {step.Name ?? "(unnamed)"} is {reason} with {value}");
            }
        }

        foreach (IncrementalGeneratorRunStep output in PipelineSteps.Outputs(result))
        {
            Assert.All(output.Outputs, item => Assert.True(
                item.Reason is IncrementalStepRunReason.Cached,
                $"After {edit} an output is {item.Reason}"));
        }
    }

    private static CSharpCompilation CommentAbove(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string commented = "// a comment\n" + tree.GetText(TestContext.Current.CancellationToken);
            compilation = compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(commented, tree.FilePath));
        }

        return compilation;
    }
}
