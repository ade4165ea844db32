using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>An <c>.editorconfig</c> beside the sources of a test.</summary>
internal static class EditorConfig
{
    public static CSharpCompilation WithEditorConfig(this CSharpCompilation compilation, string text) =>
        compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(
            new Provider(AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse("root = true\n[*.cs]\n" + text, "/.editorconfig"))))));

    private sealed class Provider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
