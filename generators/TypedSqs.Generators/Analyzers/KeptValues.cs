using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Whether what is given for a property is surely what it has in the end. Code between the two may cut a text, and of what is not sure nothing is said.
/// </summary>
internal static class KeptValues
{
    /// <summary>The property that a constructor's parameter becomes as it is; in a derived record it can be one of a base.</summary>
    public static IPropertySymbol? PropertyOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type })
        {
            return null;
        }

        for (var link = type; link is not null; link = link.BaseType)
        {
            if (link.GetMembers(parameter.Name) is [var member, ..])
            {
                return member is IPropertySymbol property && PositionalParameters.Becomes(parameter, property) && IsHandedOn(parameter, property) ? property : null;
            }
        }

        return null;
    }

    /// <summary>Whether the property has what is assigned: it is an auto-property. Of another project's source nothing is seen but that.</summary>
    public static bool AreKeptBy(IPropertySymbol property) => SyntaxOf(property) switch
    {
        null => property.IsAbstract || property.GetMethod?.HasAttribute(WellKnownNames.CompilerGeneratedAttribute) == true,
        ParameterSyntax => true,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    /// <summary>Whether an initializer or <c>with</c> behind the constructor gives the property another value.</summary>
    public static bool IsReplaced(IArgumentOperation argument, IPropertySymbol property)
    {
        var made = argument.Parent;
        bool isReplaced = Sets((made as IObjectCreationOperation)?.Initializer, property);
        while (made?.Parent is IConversionOperation or IWithOperation)
        {
            made = made.Parent;
            isReplaced |= Sets((made as IWithOperation)?.Initializer, property);
        }

        return isReplaced;
    }

    private static bool Sets(IObjectOrCollectionInitializerOperation? initializer, IPropertySymbol property)
        => initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment
            => assignment.Target is IPropertyReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Property, property)) == true;

    /// <summary>Not so where the property has an initializer of its own, where the constructor is not the record's primary one, or where a base is given something else.</summary>
    private static bool IsHandedOn(IParameterSymbol parameter, IPropertySymbol property)
    {
        if (parameter.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return true;
        }

        return reference.GetSyntax() is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } declared
            && SyntaxOf(property) switch
            {
                ParameterSyntax own when own == declared => true,
                PropertyDeclarationSyntax { Initializer.Value: var value } when IsOf(parameter, property) => Names(value, parameter),
                null or ParameterSyntax or PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax } when !IsOf(parameter, property)
                    => record.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax given
                        && given.ArgumentList.Arguments.Any(argument => Names(argument.Expression, parameter)),
                _ => false,
            };
    }

    private static bool IsOf(IParameterSymbol parameter, IPropertySymbol property)
        => SymbolEqualityComparer.Default.Equals(parameter.ContainingType, property.ContainingType);

    private static bool Names(ExpressionSyntax expression, IParameterSymbol parameter)
        => expression is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name;

    private static SyntaxNode? SyntaxOf(IPropertySymbol property)
        => (property.PartialImplementationPart ?? property).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
}
