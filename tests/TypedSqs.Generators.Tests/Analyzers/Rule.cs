using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Analyzers;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Tests.Infrastructure.Guards;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>
/// What the tests of the rules ask. Beside each source stands a message without a mistake: it has to come out whatever becomes of the other.
/// </summary>
internal static class Rule
{
    private const string BystanderHint = "Beside.Bystander.TypedSqs.g.cs";

    private const string Bystander = """
        namespace Beside;

        [QueueMessage("beside")]
        public sealed partial record Bystander(int Number);
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(QueueMessageAnalyzer).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!), // never null for a class
    ];

    /// <summary>Exactly one thing is wrong, by that rule, and nothing is generated for the message.</summary>
    public static Task<Finding> RefusesAsync(string id, string source) => RefusesAsync(id, TestCompilation.Create(source));

    public static async Task<Finding> RefusesAsync(string id, CSharpCompilation compilation)
    {
        Finding finding = Assert.Single(await RefusesAllAsync(compilation));
        Assert.Equal(id, finding.Id);
        return finding;
    }

    /// <summary>Several things are wrong, and nothing is generated for the message.</summary>
    public static Task<IReadOnlyList<Finding>> RefusesAllAsync(string source) => RefusesAllAsync(TestCompilation.Create(source));

    /// <summary>Nothing is wrong: the message is generated, and compiles without a warning.</summary>
    public static Task AcceptsAsync(params string[] sources) => AcceptsAsync(TestCompilation.Create(sources));

    public static async Task AcceptsAsync(CSharpCompilation compilation)
    {
        Assert.Empty(await FindAsync(compilation));
        GeneratorDriver driver = Run(compilation);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        CleanOutput.CheckCompiler(driver, compilation);
    }

    /// <summary>What is found in declarations, less what is said of messages that are generated and might be refused.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(CSharpCompilation compilation) =>
        [.. (await AnalyzerHarness.RunAsync([new QueueMessageAnalyzer(), new BoundAnalyzer()], compilation)).Where(finding => !IsWarning(finding))];

    /// <summary>All analyzers, in a project that is published with Native AOT unless said otherwise.</summary>
    public static Task<IReadOnlyList<Finding>> FindAllAsync(CSharpCompilation compilation, bool isAot = true) =>
        AnalyzerHarness.RunAsync(Analyzers, compilation, new BuildProperties(("PublishAot", isAot ? "true" : "false")));

    /// <summary>No analyzer has anything to say, and the message is generated.</summary>
    public static Task IsQuietAsync(string source) => IsQuietAsync(TestCompilation.Create(source));

    public static async Task IsQuietAsync(CSharpCompilation compilation)
    {
        Assert.Empty(await FindAllAsync(compilation));
        CleanOutput.CheckCompiler(Run(compilation), compilation);
    }

    /// <summary>The rule is reported, and neither with a pragma around the source nor with <c>none</c> in an <c>.editorconfig</c>.</summary>
    public static async Task CanBeSilencedAsync(string id, string source)
    {
        Assert.Contains(await FindAllAsync(TestCompilation.Create(source)), finding => finding.Id == id);
        Assert.DoesNotContain(await FindAllAsync(TestCompilation.Create($"#pragma warning disable {id}\n{source}")), finding => finding.Id == id);
        CSharpCompilation configured = TestCompilation.Create(source).WithEditorConfig($"dotnet_diagnostic.{id}.severity = none");
        Assert.DoesNotContain(await FindAllAsync(configured), finding => finding.Id == id);
    }

    /// <summary>An <c>.editorconfig</c> makes the rule an error, a warning or a suggestion, whatever it is by itself.</summary>
    public static async Task CanBeWeighedAsync(string id, string source)
    {
        foreach ((string word, DiagnosticSeverity severity) in new[]
            { ("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("suggestion", DiagnosticSeverity.Info) })
        {
            CSharpCompilation configured = TestCompilation.Create(source).WithEditorConfig($"dotnet_diagnostic.{id}.severity = {word}");
            IReadOnlyList<Diagnostic> found = await AnalyzerHarness.DiagnoseAsync(Analyzers, configured, new BuildProperties(("PublishAot", "true")));
            Assert.Equal(severity, Assert.Single(found, diagnostic => diagnostic.Id == id).Severity);
        }
    }

    /// <summary>Switches on a rule that is off by default.</summary>
    public static CSharpCompilation WithRule(this CSharpCompilation compilation, string id) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>(id, ReportDiagnostic.Warn)]));

    /// <summary>Exactly one thing is reported, by that rule, and the message is generated all the same.</summary>
    public static async Task<Finding> ReportsAsync(string id, CSharpCompilation compilation)
    {
        Finding finding = Assert.Single(await FindAllAsync(compilation.WithRule(id)));
        Assert.Equal(id, finding.Id);
        CleanOutput.CheckCompiler(Run(compilation), compilation);
        Assert.NotEmpty(Run(compilation).GetRunResult().GeneratedTrees);
        return finding;
    }

    public static Task<Finding> ReportsAsync(string id, string source) => ReportsAsync(id, TestCompilation.Create(source));

    private static async Task<IReadOnlyList<Finding>> RefusesAllAsync(CSharpCompilation compilation)
    {
        compilation = compilation.Add(Bystander);
        GeneratorDriver driver = Run(compilation);
        Assert.Equal([BystanderHint], HintsOf(driver));

        // The generator says the same, so that the compiler prints it once, and also where it runs no analyzer. An attribute that C# refuses it does not see.
        IReadOnlyList<Diagnostic> found = await AnalyzerHarness.DiagnoseAsync([new QueueMessageAnalyzer()], compilation);
        if (!compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(diagnostic => diagnostic.Id == "CS0592"))
        {
            Assert.Equal(
                found.Where(diagnostic => MessageRules.All.Contains(diagnostic.Descriptor)).ToHashSet(),
                driver.GetRunResult().Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).ToHashSet());
        }

        return await FindAsync(compilation);
    }

    /// <summary>The files that are generated, where messages may be wrong.</summary>
    public static IEnumerable<string> HintsOf(CSharpCompilation compilation) => HintsOf(Run(compilation));

    private static IEnumerable<string> HintsOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName);

    private static bool IsWarning(Finding finding) => DeclarationRules.All.Any(rule => rule.Id == finding.Id);

    private static GeneratorDriver Run(CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        NoFailure.Check(driver);
        return driver;
    }
}
