using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// Attributes that derive from one of System.Text.Json. Its serializer finds them by reflection and calls code of theirs; what that would say cannot be
/// known here, and its source generator passes over them (SYSLIB1223). So neither emitted code nor a context can write what they stand on.
/// </summary>
internal static class DerivedAttributes
{
    /// <summary>All of its attributes that bear on writing and are not sealed.</summary>
    private static readonly string[] Open =
    [
        WellKnownNames.JsonConverterAttribute, WellKnownNames.JsonDerivedTypeAttribute, WellKnownNames.JsonStringEnumMemberNameAttribute,
    ];

    /// <summary>What stands on a type, a member of one, or the members of an enum, as the end of a sentence; <see langword="null"/> for nothing.</summary>
    public static string? Of(ISymbol symbol) => OnItself(symbol) is { } derived
        ? "has " + derived
        : symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && type.GetMembers().Select(OnItself).FirstOrDefault(found => found is not null) is { } ofMember
            ? "has a member with " + ofMember
            : null;

    private static string? OnItself(ISymbol symbol)
    {
        foreach (string name in Open)
        {
            if (symbol.FindDerivedAttribute(name) is { AttributeClass.Name: var found })
            {
                string itself = ShortName(name.Substring(name.LastIndexOf('.') + 1));
                return $"[{ShortName(found)}], which derives from [{itself}] and is found by reflection alone; use [{itself}] itself";
            }
        }

        return null;
    }

    private static string ShortName(string name)
        => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
