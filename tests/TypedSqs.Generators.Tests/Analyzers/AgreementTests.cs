using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Analyzers;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Tests.Emission;
using TypedSqs.Generators.Tests.Incrementality;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>Generator and analyzer agree: nothing is refused without a word, and nothing is emitted that is called an error.</summary>
public sealed class AgreementTests
{
    public static TheoryData<string> ShapeNames => Shapes.Names;

    public static TheoryData<string> BadMessages => BadMessageTests.BadMessages;

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public async Task No_error_is_reported_for_what_is_emitted(string shape) =>
        Assert.Empty(await Errors(TestCompilation.Create(Shapes.Source(shape))));

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task What_is_not_emitted_has_an_error_that_says_why(string bad)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = TestCompilation.Create("namespace Other;\n" + bad);

        Finding[] errors = await Errors(compilation);

        bool isEmitted = !GeneratorHarness.CreateDriver().RunGenerators(compilation, cancellationToken).GetRunResult().GeneratedTrees.IsEmpty;
        bool isCSharp = !compilation.GetDiagnostics(cancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.False(isEmitted && errors.Length > 0, "It is emitted although there are errors: " + string.Join("\n", errors.Select(error => error.ToString())));
        Assert.False(isCSharp && !isEmitted && errors.Length == 0, "Nothing is emitted, and nothing is said.");
    }

    [Fact]
    public async Task Without_the_library_there_is_nothing_to_say() =>
        Assert.Empty(await AnalyzerHarness.RunAsync(
            new QueueMessageAnalyzer(),
            TestCompilation.CreateWithoutLibrary("namespace TypedSqs { [QueueMessage(\"q\")] public record Order; }")));

    private static async Task<Finding[]> Errors(CSharpCompilation compilation) =>
        [.. (await AnalyzerHarness.RunAsync(new QueueMessageAnalyzer(), compilation)).Where(finding => IsError(finding.Id))];

    private static bool IsError(string id) => MessageRules.All.Any(rule => rule.Id == id && rule.DefaultSeverity == DiagnosticSeverity.Error);
}
