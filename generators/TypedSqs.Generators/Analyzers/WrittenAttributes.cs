using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Whether a file can have an attribute, by what is written in it. To ask the compiler is to make it bind each attribute of a type, of all
/// types of a project where one asks for all; most files have none that would matter.
/// </summary>
internal sealed class WrittenAttributes(Compilation compilation, params string[] names)
{
    private readonly Lazy<IReadOnlyCollection<string>> _globalAliases = new(() => compilation.SyntaxTrees
        .Select(AttributeNames.Of)
        .Where(file => file.HasGlobalAlias)
        .SelectMany(file => file.Aliases)
        .ToList());

    /// <summary>Whether any file of the project may have one.</summary>
    public bool MayStand => compilation.SyntaxTrees.Any(MayStandIn);

    /// <summary>Whether a part of the type is in a file that may have one.</summary>
    public bool MayStandIn(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(part => MayStandIn(part.SyntaxTree));

    private bool MayStandIn(SyntaxTree file) => AttributeNames.Of(file).MayHave(names, _globalAliases);
}
