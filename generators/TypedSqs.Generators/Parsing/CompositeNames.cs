using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>A word for a type, from which the emitted method that writes it takes its name: <c>LineList</c> for <c>List&lt;Line&gt;</c>.</summary>
internal static class CompositeNames
{
    public static string Of(ITypeSymbol type) => type switch
    {
        _ when type.NullableUnderlying() is { } underlying => "Nullable" + Of(underlying),
        IArrayTypeSymbol array => Of(array.ElementType) + "Array",
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => string.Concat(generic.TypeArguments.Select(Of)) + WithoutPrefix(generic),
        _ => type.Name,
    };

    private static string WithoutPrefix(INamedTypeSymbol type)
        => type.TypeKind == TypeKind.Interface && type.Name.Length > 1 && type.Name[0] == 'I' ? type.Name.Substring(1) : type.Name;
}
