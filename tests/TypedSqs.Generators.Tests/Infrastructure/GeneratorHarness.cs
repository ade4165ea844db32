using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Tests.Infrastructure.Guards;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>
/// The one way in which tests run the generator. Whatever a test is about, its run also proves that the generator did not
/// throw, that what it emitted compiles without a warning, that a second run has nothing to do, and that no symbol stays behind.
/// </summary>
internal static class GeneratorHarness
{
    public static GeneratorRun Run(params IEnumerable<string> sources) => Run(TestCompilation.Create(sources));

    public static GeneratorRun Run(CSharpCompilation compilation, IIncrementalGenerator? generator = null)
    {
        GeneratorDriver driver = CreateDriver(generator).RunGenerators(compilation, TestContext.Current.CancellationToken);

        NoFailure.Check(driver);
        CSharpCompilation output = CleanOutput.Check(driver, compilation);
        SymbolFreeSteps.Check(driver);
        CachedSteps.Check(driver, compilation);

        return new GeneratorRun(driver, compilation, output);
    }

    /// <summary>A driver without the guards, for tests of several runs in a row. Each compilation also goes through <see cref="Run(CSharpCompilation, IIncrementalGenerator?)"/>.</summary>
    public static GeneratorDriver CreateDriver(
        IIncrementalGenerator? generator = null, bool tracksSteps = true, CSharpParseOptions? parseOptions = null) =>
        CSharpGeneratorDriver.Create(
            [(generator ?? new QueueMessageGenerator()).AsSourceGenerator()],
            parseOptions: parseOptions ?? TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
}
