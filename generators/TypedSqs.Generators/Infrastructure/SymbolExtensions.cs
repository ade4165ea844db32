using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Infrastructure;

internal static class SymbolExtensions
{
    public static AttributeData? FindAttribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool HasAttribute(this ISymbol symbol, string fullName) => symbol.FindAttribute(fullName) is not null;

    public static bool Is(this AttributeData attribute, string fullName)
        => attribute.AttributeClass?.IsNamed(fullName) == true;

    /// <summary>The attribute whose class derives from that one, or <see langword="null"/>; who looks by reflection finds it as well.</summary>
    public static AttributeData? FindDerivedAttribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var link = attribute.AttributeClass?.BaseType; link is not null; link = link.BaseType)
            {
                if (link.IsNamed(fullName))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a type stands in the namespace <c>System</c> itself.</summary>
    public static bool IsInSystem(this ITypeSymbol type)
        => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>A named argument of an attribute, or <see langword="null"/> where it is not given.</summary>
    public static object? Named(this AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } given ? given.Value : null;

    public static Location LocationOf(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>
    /// Where a member stands, or where the type does if the member is of another project: an editor has the source of that one too, and a
    /// diagnostic may not point there.
    /// </summary>
    public static Location LocationOf(this ISymbol member, INamedTypeSymbol type)
        => member.IsBeside(type) ? member.LocationOf() : type.LocationOf();

    /// <summary>Whether a member stands in the project of the type.</summary>
    public static bool IsBeside(this ISymbol member, INamedTypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly);

    /// <summary>Whether a part of the type could not be found, which the compiler says.</summary>
    public static bool IsBroken(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => array.ElementType.IsBroken(),
        INamedTypeSymbol named => named.TypeArguments.Any(IsBroken),
        _ => false,
    };

    /// <summary>Where an attribute stands, or where the symbol does if the attribute came from metadata.</summary>
    public static Location LocationOf(this AttributeData attribute, ISymbol symbol)
        => attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : symbol.LocationOf();

    /// <summary>The underlying type of <c>T?</c> for a value type, or <see langword="null"/>.</summary>
    public static ITypeSymbol? NullableUnderlying(this ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
}
