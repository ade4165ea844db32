using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// Types of F# that System.Text.Json writes otherwise than as the objects that they look like. It knows them by reflection alone: its source generator
/// does not. Lists, sets and maps are collections as others are, and records are objects.
/// </summary>
internal static class FSharpTypes
{
    private const string Library = "FSharp.Core";
    private const string Mapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";

    /// <summary>What <c>SourceConstructFlags</c> says of a union, and which of its bits say the kind.</summary>
    private const int SumType = 1, KindMask = 31;

    /// <summary>Why emitted code must not write it, as the end of a sentence; <see langword="null"/> where it may.</summary>
    public static string? WhyNot(ITypeSymbol type) => type switch
    {
        _ when type.ContainingAssembly?.Name == Library
            => JsonTypeFacts.ItemOf(type) is null ? "is a type of FSharp.Core that System.Text.Json writes by reflection alone; use a nullable type or one of your own" : null,
        _ when IsUnion(type) => "is a union of F#, which System.Text.Json refuses; use a record",
        _ => null,
    };

    /// <summary>A case of a union derives from it.</summary>
    private static bool IsUnion(ITypeSymbol type)
    {
        for (var link = type; link is not null; link = link.BaseType)
        {
            if (link.FindAttribute(Mapping)?.ConstructorArguments.FirstOrDefault().Value is int flags && (flags & KindMask) == SumType)
            {
                return true;
            }
        }

        return false;
    }
}
