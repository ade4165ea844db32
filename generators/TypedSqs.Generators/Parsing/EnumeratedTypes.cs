using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// As what a collection is enumerated. C# takes any public <c>GetEnumerator</c>, which of a user's type may be another than the one that
/// System.Text.Json calls: that of the interface, or of <c>List</c> and <c>Dictionary</c> where the type derives from them.
/// </summary>
internal static class EnumeratedTypes
{
    /// <summary>The full name of that type, or <see langword="null"/> for an array or a collection of the framework, whose enumerators agree.</summary>
    public static string? Of(ITypeSymbol type, INamedTypeSymbol? enumerable)
        => type is IArrayTypeSymbol || JsonTypeFacts.IsFrameworkType(type)
            ? null
            : (JsonTypeFacts.LinkOf(type, "List") ?? JsonTypeFacts.LinkOf(type, "Dictionary") ?? enumerable)?.ToFullName();
}
