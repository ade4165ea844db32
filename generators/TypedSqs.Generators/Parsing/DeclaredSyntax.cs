using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// What of a file declares anything: all but bodies, comments and spaces. <c>SyntaxFactory.AreEquivalent</c> compares such a part too, but once it has
/// seen a field it also ignores the values of constants and enums behind it.
/// </summary>
/// <param name="types">The types of which more matters than that they are there. Most trees of two compilations in a row are one object, and nothing is asked.</param>
internal sealed class DeclaredSyntax(Lazy<NamedTypes> types) : IEqualityComparer<SyntaxTree>
{
    public bool Equals(SyntaxTree? left, SyntaxTree? right)
        => left == right
            || (left is not null && right is not null && left.Options.Equals(right.Options) && (AreEqual(left, right, IsBody) || AreEqual(left, right, IsOfNoMessage)));

    public int GetHashCode(SyntaxTree tree) => tree.Options.GetHashCode();

    public static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax;

    private static bool AreEqual(SyntaxTree left, SyntaxTree right, Func<SyntaxNode, bool> isLeftOut) => Of(left, isLeftOut).SequenceEqual(Of(right, isLeftOut));

    /// <summary>The tokens decide what the parser makes of them; a body counts as one, and a member that matters to no message as none.</summary>
    private static IEnumerable<(int Kind, string Text)> Of(SyntaxTree tree, Func<SyntaxNode, bool> isLeftOut)
    {
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(node => !isLeftOut(node)))
        {
            if (item.IsToken)
            {
                yield return (item.RawKind, NullableContext(item, item.GetLeadingTrivia()) + item.AsToken().Text);
            }
            else if (item.AsNode() is { } node && isLeftOut(node))
            {
                string context = NullableContext(item, node.DescendantTrivia());
                if (IsBody(node) || context.Length > 0)
                {
                    yield return (IsBody(node) ? item.RawKind : 0, context);
                }
            }
        }
    }

    private bool IsOfNoMessage(SyntaxNode node)
        => IsBody(node)
            || (node is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } && DeclaredFile.IsOutermost(type) && !types.Value.Matters(type));

    /// <summary>The directives that say what <c>string</c> means from here on.</summary>
    private static string NullableContext(SyntaxNodeOrToken item, IEnumerable<SyntaxTrivia> trivia) => !item.ContainsDirectives ? ""
        : string.Concat(trivia.Where(candidate => candidate.IsKind(SyntaxKind.NullableDirectiveTrivia)).Select(directive => directive.ToString()));
}
