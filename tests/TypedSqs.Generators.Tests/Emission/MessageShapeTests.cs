using System.Globalization;

namespace TypedSqs.Generators.Tests.Emission;

/// <summary>What is emitted for each shape of message.</summary>
public sealed class MessageShapeTests
{
    public static TheoryData<string> Names => Shapes.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Emits(string shape)
    {
        GeneratorRun run = GeneratorHarness.Run(Shapes.Source(shape));

        Assert.NotEmpty(run.Sources);
        Assert.Empty(run.Result.Diagnostics);
        return Verify(run.Driver);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Emits_the_same_in_every_culture(string culture)
    {
        string[] invariant = InCulture(CultureInfo.InvariantCulture);
        string[] there = InCulture(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(invariant, there);
    }

    private static string[] InCulture(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return [.. Shapes.All.SelectMany(Emitted)];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Emitted(string source) => GeneratorHarness.CreateDriver()
        .RunGenerators(TestCompilation.Create(source), TestContext.Current.CancellationToken)
        .GetRunResult()
        .GeneratedTrees
        .Select(tree => tree.ToString());
}
