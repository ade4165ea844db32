using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Infrastructure;

internal static class CSharpNames
{
    /// <summary>A name as it must stand in source: <c>@event</c>.</summary>
    public static string Identifier(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
