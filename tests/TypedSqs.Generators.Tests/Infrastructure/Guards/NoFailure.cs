using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>A generator that throws loses all its output, and the user sees a mere warning.</summary>
internal static class NoFailure
{
    public static void Check(GeneratorDriver driver)
    {
        foreach (GeneratorRunResult result in driver.GetRunResult().Results)
        {
            Assert.True(result.Exception is null, $"The generator threw: {result.Exception}");
        }
    }
}
