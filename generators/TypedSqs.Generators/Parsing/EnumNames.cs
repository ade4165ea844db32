using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>The names that members of enums have on the wire.</summary>
internal static class EnumNames
{
    public static string Of(IFieldSymbol member) => NameIn(Declaration(member)) ?? member.Name;

    /// <summary>
    /// Why System.Text.Json refuses an enum for the name of a member, as the end of a sentence; <see langword="null"/> where it does not. It looks at the names
    /// before it knows whether it writes names or numbers, and at none where a converter of the enum's own writes.
    /// </summary>
    public static string? WhyNot(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Enum || JsonTypeFacts.HasOwnConverter(type))
        {
            return null;
        }

        foreach (var member in type.GetMembers())
        {
            if (Declaration(member) is { } declaration && NameIn(declaration) is var name && WhyNot(name, type) is { } why)
            {
                return $"has the member '{member.Name}' with the name {SymbolDisplay.FormatLiteral(name ?? "", quote: true)}, which System.Text.Json refuses: it {why}";
            }
        }

        return null;
    }

    private static string? WhyNot(string? name, ITypeSymbol type)
        => name is not { Length: > 0 } ? "is empty; give it a name"
            : char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[name.Length - 1]) ? "begins or ends with white space; give it a name that does not"
            : name.Contains(',') && type.HasAttribute(WellKnownNames.FlagsAttribute) ? "is of flags, which are listed with commas; give it a name without one"
            : null;

    private static AttributeData? Declaration(ISymbol member) => member.FindAttribute(WellKnownNames.JsonStringEnumMemberNameAttribute);

    private static string? NameIn(AttributeData? declaration) => declaration?.ConstructorArguments.FirstOrDefault().Value as string;
}
