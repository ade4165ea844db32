using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>Follows a path such as <c>Lines[].Comment</c> through the types of a project; an empty step, as in <c>[].Comment</c>, is the message itself.</summary>
internal static class MemberPath
{
    /// <summary>The last member on the way that the project itself declares, and whether the path ends at it or goes on elsewhere.</summary>
    public static ISymbol? Follow(INamedTypeSymbol message, string path, out bool isLast)
    {
        isLast = false;
        ISymbol? last = null;
        ITypeSymbol? type = message;
        foreach (string step in path.Split('.'))
        {
            string name = step.Split('[')[0];
            if ((name.Length == 0 ? message : Find(type, name)) is not { } member)
            {
                isLast = false;
                return last;
            }

            isLast = SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, message.ContainingAssembly) && member.Declaration() is not null;
            last = isLast ? member : last;
            type = TypeOf(member);
            for (int items = step.Count(c => c == '['); items > 0 && type is not null; items--)
            {
                type = ItemOf(type);
            }
        }

        return last;
    }

    public static ITypeSymbol TypeOf(ISymbol member)
        => member as INamedTypeSymbol ?? Underlying((member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type);

    public static ITypeSymbol Underlying(ITypeSymbol type) => type.NullableUnderlying() ?? type;

    public static ITypeSymbol? ItemOf(ITypeSymbol type)
        => (JsonTypeFacts.DictionaryOf(type)?.TypeArguments[1] ?? JsonTypeFacts.ItemOf(type)) is { } item ? Underlying(item) : null;

    private static ISymbol? Find(ITypeSymbol? type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
