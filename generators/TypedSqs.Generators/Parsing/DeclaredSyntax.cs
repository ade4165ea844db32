using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// What of a file declares anything: all but bodies, comments and spaces. <c>SyntaxFactory.AreEquivalent</c> compares such a part too, but once it has
/// seen a field it also ignores the values of constants and enums behind it.
/// </summary>
internal static class DeclaredSyntax
{
    /// <summary>Most trees of two compilations in a row are one object; others are read.</summary>
    public static IEqualityComparer<SyntaxTree> Comparer { get; } = new TreeComparer();

    /// <summary>The tokens decide what the parser makes of them; a body counts as one.</summary>
    private static IEnumerable<(int Kind, string Text)> Of(SyntaxTree tree)
    {
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (item.IsToken)
            {
                yield return (item.RawKind, NullableContext(item, item.GetLeadingTrivia()) + item.AsToken().Text);
            }
            else if (item.AsNode() is { } node && IsBody(node))
            {
                yield return (item.RawKind, NullableContext(item, node.DescendantTrivia()));
            }
        }
    }

    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax;

    /// <summary>The directives that say what <c>string</c> means from here on.</summary>
    private static string NullableContext(SyntaxNodeOrToken item, IEnumerable<SyntaxTrivia> trivia) => !item.ContainsDirectives ? ""
        : string.Concat(trivia.Where(candidate => candidate.IsKind(SyntaxKind.NullableDirectiveTrivia)).Select(directive => directive.ToString()));

    private sealed class TreeComparer : IEqualityComparer<SyntaxTree>
    {
        public bool Equals(SyntaxTree? left, SyntaxTree? right)
            => left == right || (left is not null && right is not null && left.Options.Equals(right.Options) && Of(left).SequenceEqual(Of(right)));

        public int GetHashCode(SyntaxTree tree) => tree.Options.GetHashCode();
    }
}
