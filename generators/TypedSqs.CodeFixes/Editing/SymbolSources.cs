using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>Where symbols and their attributes are written.</summary>
internal static class SymbolSources
{
    /// <summary>What an attribute of a type, property or field stands before; of a positional property, the parameter.</summary>
    public static SyntaxNode? Declaration(this ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
            MemberDeclarationSyntax member => member,
            ParameterSyntax parameter => parameter,
            _ => null,
        };

    /// <summary>The attribute as it is written on a type or on a property, its positional parameter included.</summary>
    public static AttributeSyntax? AttributeSyntax(this ISymbol symbol, string fullName)
    {
        var attribute = symbol.FindAttribute(fullName)
            ?? (symbol is IPropertySymbol property ? PositionalParameters.Of(property)?.FindAttribute(fullName) : null);
        return attribute?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
    }

    public static IEnumerable<IPropertySymbol> Properties(this INamedTypeSymbol type)
        => type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true });

    /// <summary>A named argument as it is written: <c>Fifo = true</c>.</summary>
    public static AttributeArgumentSyntax? NamedArgument(this AttributeSyntax attribute, string name)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The argument of the constructor's first parameter, wherever it stands: <c>name: "kind"</c> can follow another one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="parameter">The name of that parameter.</param>
    public static AttributeArgumentSyntax? FirstArgument(this AttributeSyntax attribute, string parameter)
    {
        var arguments = attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToList() ?? [];
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? arguments.FirstOrDefault(argument => argument.NameColon is null);
    }
}
