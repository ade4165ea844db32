using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>The properties that a type makes anew for each object, by the rule that reports them where they are part of an id.</summary>
internal static class RandomProperties
{
    public static HashSet<ISymbol> Of(INamedTypeSymbol type, Place place) => new(
        from reference in type.DeclaringSyntaxReferences
        from name in reference.GetSyntax(place.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
        where RandomSources.IsCandidate(name.Identifier.ValueText)
        select PropertyMadeFrom(ExpressionOf(name), place.ModelOf(name.SyntaxTree), place.CancellationToken) into property
        where property is not null
        select property,
        SymbolEqualityComparer.Default);

    /// <summary>The access or the call that a name belongs to.</summary>
    private static SyntaxNode ExpressionOf(SimpleNameSyntax name)
    {
        SyntaxNode access = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return access.Parent is InvocationExpressionSyntax invocation && invocation.Expression == access ? invocation : access;
    }

    private static IPropertySymbol? PropertyMadeFrom(SyntaxNode expression, SemanticModel model, CancellationToken cancellationToken)
        => model.GetOperation(expression, cancellationToken) is { } operation && RandomSources.NameOf(operation) is not null
            ? RandomSources.PropertyMadeFrom(operation, MemberAround(model.GetEnclosingSymbol(expression.SpanStart, cancellationToken)))
            : null;

    private static ISymbol? MemberAround(ISymbol? symbol)
        => symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function ? MemberAround(function.ContainingSymbol) : symbol;
}
