using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.Generators.Parsing;

/// <summary>Which names the declarations of a file mention, type by type. A file that does not change is read once.</summary>
internal sealed class DeclaredFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredFile> Known = new();

    private DeclaredFile(SyntaxTree file)
    {
        var root = file.GetRoot();
        Outside = NamesOf(root, static node => !IsOutermost(node));
        Types = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(IsOutermost)
            .Select(type => (((TypeDeclarationSyntax)type).Identifier.ValueText, HasAttribute(type), NamesOf(type, static _ => true)))
            .ToArray();
    }

    /// <summary>The names outside of classes, structs and interfaces: usings, attributes of the assembly, enums, delegates.</summary>
    public string[] Outside { get; }

    /// <summary>The types that stand in no other, whether one of them or within has an attribute, and all names in their declarations.</summary>
    public (string Name, bool HasAttribute, string[] Names)[] Types { get; }

    public static DeclaredFile Of(SyntaxTree file) => Known.GetValue(file, static file => new DeclaredFile(file));

    public static bool IsOutermost(SyntaxNode node)
        => node is TypeDeclarationSyntax { Parent: CompilationUnitSyntax or BaseNamespaceDeclarationSyntax };

    public static bool HasAttribute(SyntaxNode type)
        => type.DescendantNodesAndSelf(static node => node is BaseTypeDeclarationSyntax).Any(static node => node is BaseTypeDeclarationSyntax { AttributeLists.Count: > 0 });

    private static string[] NamesOf(SyntaxNode node, Func<SyntaxNode, bool> isWithin) => node
        .DescendantTokens(child => isWithin(child) && !DeclaredSyntax.IsBody(child))
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(static token => token.ValueText)
        .Distinct(StringComparer.Ordinal)
        .ToArray();
}
