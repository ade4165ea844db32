using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The members of an object that System.Text.Json would see, in its order: the most derived type first, within a type properties, then
/// included fields, as they are declared.
/// </summary>
internal static class JsonMemberReader
{
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var overriddenAndIgnored = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetMembers().OfType<IPropertySymbol>().Where(IsSeen))
            {
                if (overriddenAndIgnored.Contains(property))
                {
                    continue;
                }

                if (IgnoreOf(property) == IgnoreCondition.Always)
                {
                    for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
                    {
                        overriddenAndIgnored.Add(overridden);
                    }
                }

                yield return property;
            }

            foreach (var field in declaring.GetMembers().OfType<IFieldSymbol>().Where(IsSeen))
            {
                yield return field;
            }
        }
    }

    public static IgnoreCondition? IgnoreOf(ISymbol member)
        => member.FindAttribute(WellKnownNames.JsonIgnoreAttribute) is not { } attribute
            ? null
            : (IgnoreCondition?)(attribute.Named("Condition") as int?) ?? IgnoreCondition.Always;

    public static string? NameOf(ISymbol member)
        => member.FindAttribute(WellKnownNames.JsonPropertyNameAttribute)?.ConstructorArguments.FirstOrDefault().Value as string;

    public static int OrderOf(ISymbol member)
        => member.FindAttribute(WellKnownNames.JsonPropertyOrderAttribute)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    private static bool IsSeen(IPropertySymbol property)
        => property is { IsStatic: false, IsIndexer: false, GetMethod: { } getter, ExplicitInterfaceImplementations.IsEmpty: true, Name.Length: > 0 }
            && (getter.DeclaredAccessibility == Accessibility.Public || IsIncluded(property));

    private static bool IsSeen(IFieldSymbol field)
        => field is { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, Name.Length: > 0 } && IsIncluded(field);

    private static bool IsIncluded(ISymbol member) => member.HasAttribute(WellKnownNames.JsonIncludeAttribute);
}
