using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// The names of the attributes in a file, as they are written. A file that does not change is read once: its syntax is the same object in each
/// compilation, and what is known of it lives as long.
/// </summary>
internal sealed class AttributeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, AttributeNames> Known = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    private AttributeNames(SyntaxTree file)
    {
        foreach (var node in file.GetRoot().DescendantNodes(HasAttributes))
        {
            if (node is AttributeSyntax attribute)
            {
                _names.Add(WithoutSuffix(LastPart(attribute.Name)));
            }
            else if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias } directive)
            {
                _aliases.Add(WithoutSuffix(alias));
                HasGlobalAlias |= directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
            }
        }
    }

    /// <summary>Whether an alias stands here that holds for all files.</summary>
    public bool HasGlobalAlias { get; }

    /// <summary>Without <c>Attribute</c>, as the names are.</summary>
    public IEnumerable<string> Aliases => _aliases;

    public static AttributeNames Of(SyntaxTree file) => Known.GetValue(file, static file => new AttributeNames(file));

    /// <summary>Whether one of these names, or an alias that could stand for it, is the name of an attribute here.</summary>
    /// <param name="names">Names without <c>Attribute</c>.</param>
    /// <param name="globalAliases">Those that hold for all files, which are looked for in all of them.</param>
    public bool MayHave(IEnumerable<string> names, Lazy<IReadOnlyCollection<string>> globalAliases)
        => _names.Count > 0 && (_names.Overlaps(names) || _names.Overlaps(_aliases) || _names.Overlaps(globalAliases.Value));

    /// <summary>The last part of the name of an attribute, as it is written.</summary>
    public static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => ((SimpleNameSyntax)name).Identifier.ValueText,
    };

    private static string WithoutSuffix(string name)
        => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;

    /// <summary>Where an attribute of a type, its members or their parameters can be: in no body, and in no value.</summary>
    private static bool HasAttributes(SyntaxNode node) => node
        is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or MemberDeclarationSyntax or BaseParameterListSyntax or ParameterSyntax or AttributeListSyntax;
}
