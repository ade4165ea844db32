using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>The bounds of ours within a type that a context writes: it does not know them.</summary>
internal static class DeclaredBounds
{
    private static readonly string[] Ours = [WellKnownNames.MaxCharsAttribute, WellKnownNames.MaxItemsAttribute, WellKnownNames.MaxBytesAttribute];

    public static bool IsOurs(AttributeData attribute) => Ours.Any(attribute.Is);

    /// <summary>Those among the attributes that are bounds, as they are written; <see langword="null"/> for none.</summary>
    public static string? NamesOf(IEnumerable<AttributeData> attributes)
    {
        string names = string.Join(" and ", attributes.Where(IsOurs).Select(attribute => $"[{attribute.AttributeClass!.Name.Replace("Attribute", "")}]").Distinct());
        return names.Length == 0 ? null : names;
    }

    public static EquatableArray<DeclaredBound> Within(ITypeSymbol type)
    {
        var found = new List<DeclaredBound>();
        Walk(type, "", found, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        return found.ToEquatableArray();
    }

    private static void Walk(ITypeSymbol type, string path, List<DeclaredBound> found, HashSet<ITypeSymbol> seen)
    {
        var underlying = type.NullableUnderlying() ?? type;
        if (LeafTypes.Classify(underlying) is not null || JsonTypeFacts.IsTooDeep(underlying) || !seen.Add(underlying))
        {
            return;
        }

        if ((JsonTypeFacts.DictionaryOf(underlying)?.TypeArguments[1] ?? JsonTypeFacts.ItemOf(underlying)) is { } item)
        {
            Walk(item, path + "[]", found, seen);
        }
        else if (underlying is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && !JsonTypeFacts.IsFrameworkType(named))
        {
            WalkMembers(named, path, found, seen);
            foreach (var derived in DerivedOf(named))
            {
                Walk(derived, path, found, seen);
            }
        }
    }

    private static void WalkMembers(INamedTypeSymbol owner, string path, List<DeclaredBound> found, HashSet<ITypeSymbol> seen)
    {
        foreach (var member in JsonMemberReader.MembersOf(owner).Where(member => JsonMemberReader.IgnoreOf(member) != IgnoreCondition.Always))
        {
            string place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (NamesOf(BoundsParser.AttributesOf(member, owner)) is { } names)
            {
                found.Add(new DeclaredBound(place, names));
            }

            Walk((member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type, place, found, seen);
        }
    }

    private static IEnumerable<ITypeSymbol> DerivedOf(INamedTypeSymbol type)
        => type.GetAttributes().Where(attribute => attribute.Is(WellKnownNames.JsonDerivedTypeAttribute))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value).OfType<ITypeSymbol>();
}
