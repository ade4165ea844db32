using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// Positional parameters of records. An attribute without a target stands on the parameter and not on its property; in metadata nothing marks
/// which is which, so the two are known by name and type.
/// </summary>
internal static class PositionalParameters
{
    /// <summary>The parameter that a record's property comes from, or <see langword="null"/>.</summary>
    public static IParameterSymbol? Of(IPropertySymbol property)
        => property.ContainingType.IsRecord ? Among(property.ContainingType, property).FirstOrDefault() : null;

    /// <summary>
    /// The parameters that become a property in a type or in a base of it: <c>record Derived([MaxChars(9)] string Note) : Base(Note)</c> declares
    /// no property of its own.
    /// </summary>
    public static IEnumerable<IParameterSymbol> Of(IPropertySymbol property, INamedTypeSymbol owner)
    {
        for (var type = owner; type is not null; type = type.BaseType)
        {
            bool declares = SymbolEqualityComparer.Default.Equals(type, property.ContainingType);
            if (type.IsRecord && (declares || type.GetMembers(property.Name).IsEmpty))
            {
                foreach (var parameter in Among(type, property))
                {
                    yield return parameter;
                }
            }

            if (declares)
            {
                yield break;
            }
        }
    }

    public static bool Becomes(IParameterSymbol parameter, IPropertySymbol property)
        => parameter.Name == property.Name
            && parameter.ContainingType.IsRecord
            && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private static IEnumerable<IParameterSymbol> Among(INamedTypeSymbol type, IPropertySymbol property)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (Becomes(parameter, property))
                {
                    yield return parameter;
                }
            }
        }
    }
}
