using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedSqs.Generators;
using TypedSqs.Generators.Analyzers;

namespace TypedSqs.CodeFixes.Tests.Infrastructure;

/// <summary>A project as an editor has it: files, and the generators and analyzers that run over them.</summary>
internal static class EditorProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(QueueMessageAnalyzer).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly AnalyzerReference Generators = new GeneratorReference();

    public static Project Create(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = TestCompilation.Create(sources);
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(compilation.Options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>("TSQS104", ReportDiagnostic.Warn)]))
            .WithMetadataReferences(compilation.References)
            .AddAnalyzerReference(Generators);
        return compilation.SyntaxTrees.Aggregate(
            project, (result, tree) => result.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project);
    }

    /// <summary>What our analyzers report, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(this Project project, CancellationToken cancellationToken)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken))!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    public static async Task<IEnumerable<Diagnostic>> ErrorsAsync(this Project project, CancellationToken cancellationToken) =>
        (await project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591");

    /// <summary>The files that a test gave, as they are now.</summary>
    public static async Task<string[]> SourcesAsync(this Project project, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (Document document in project.Documents.Where(document => document.Name.StartsWith("File", StringComparison.Ordinal)))
        {
            SourceText text = await document.GetTextAsync(cancellationToken);
            texts.Add(text.ToString());
        }

        return [.. texts];
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // The workspace knows a generator by its object.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new QueueMessageGenerator().AsSourceGenerator(), SdkAnalyzers.JsonGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }
}
