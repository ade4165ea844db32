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
        => property.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => Becomes(parameter, property));

    public static bool Becomes(IParameterSymbol parameter, IPropertySymbol property)
        => parameter.ContainingType.IsRecord
            && parameter.Name == property.Name
            && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
