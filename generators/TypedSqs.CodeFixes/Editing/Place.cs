using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>Where a diagnostic stands, and what is known there.</summary>
internal sealed record Place(Solution Solution, Diagnostic Diagnostic, SyntaxNode Node, SemanticModel Model, CancellationToken CancellationToken)
{
    public static async Task<Place?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new Place(document.Project.Solution, diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellationToken)
            : null;

    /// <summary>The type whose declaration the diagnostic stands in.</summary>
    public INamedTypeSymbol? Type
        => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? (INamedTypeSymbol?)Model.GetDeclaredSymbol(declaration, CancellationToken) : null;

    /// <summary>The message: that type, or the one that a diagnostic at an inherited property names.</summary>
    public INamedTypeSymbol? Message => Type is { } type && type.HasAttribute(WellKnownNames.QueueMessageAttribute) ? type
        : Diagnostic.Properties.TryGetValue(DiagnosticFacts.Message, out string? id)
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id!, Model.Compilation) as INamedTypeSymbol
        : null;

    public Edits NoEdits => new(Solution);

    /// <summary>The model of a file that may be another than the diagnostic's.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => tree == Model.SyntaxTree ? Model : Model.Compilation.GetSemanticModel(tree);
}
