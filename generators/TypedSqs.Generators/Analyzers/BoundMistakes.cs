using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What is wrong with a bound where it stands.</summary>
internal static class BoundMistakes
{
    /// <summary>A collection of itself has no innermost item.</summary>
    private const int DeepEnough = 16;

    public static string NameOf(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    /// <summary>Which number is missing and what follows, as the end of a sentence; <see langword="null"/> where each is there.</summary>
    public static string? NumberMissing(AttributeData attribute)
    {
        if (!DeclaredBounds.IsOurs(attribute))
        {
            return attribute.Is(WellKnownNames.MaxLengthAttribute) && attribute.ConstructorArguments is not [{ Value: >= 0 }] ? "has no number, so it bounds nothing" : null;
        }

        return attribute.ConstructorArguments.FirstOrDefault().Value is < 0 ? "has a negative number, so it bounds nothing"
            : attribute.Named("KeyLength") is < 0 ? "has a negative KeyLength, so it bounds no key"
            : Nested(attribute).Any(number => number < 0) ? "has a negative number for a collection within, so it bounds neither that nor what is deeper"
            : null;
    }

    /// <summary>Why nothing is bounded, as the end of a sentence; <see langword="null"/> where something is.</summary>
    /// <param name="attribute">A bound.</param>
    /// <param name="place">Where it stands: on a type, a member, a parameter.</param>
    /// <param name="bounded">The type of what it bounds, or <see langword="null"/> for a parameter that is only one.</param>
    public static string? NoEffect(AttributeData attribute, ISymbol place, ITypeSymbol? bounded)
    {
        if (!DeclaredBounds.IsOurs(attribute) || bounded?.IsBroken() == true)
        {
            return null;
        }

        if (bounded is null)
        {
            return "it is a parameter and no property";
        }

        // Of a type that is no message the rule of stray attributes tells.
        if (place is INamedTypeSymbol type && !SentTypes.IsMessage(type))
        {
            return null;
        }

        if (IsOpen(bounded))
        {
            return null;
        }

        string its = $"its type '{bounded.ToPlainName()}'";
        return attribute.Is(WellKnownNames.MaxCharsAttribute) ? CharsLack(attribute, bounded) is { } lack ? $"{its} {lack}" : null
            : !attribute.Is(WellKnownNames.MaxItemsAttribute) ? null
            : LevelsOf(bounded) is var levels && levels == 0 ? $"{its} has no items"
            : Nested(attribute).Count() >= levels ? $"it has more numbers than {its} has collections within each other"
            : null;
    }

    private static string? CharsLack(AttributeData attribute, ITypeSymbol type)
    {
        bool boundsKeys = attribute.Named("KeyLength") is > 0;
        return boundsKeys && !HasKeys(type) ? "has no keys that are text"
            : boundsKeys || HasText(type) ? null
            : HasKeys(type) ? "holds no text but its keys, which KeyLength bounds"
            : "holds no text";
    }

    /// <summary>Whether a type parameter decides: what is declared for all is right for one of them, and there is no one else to declare it.</summary>
    private static bool IsOpen(ITypeSymbol type)
        => Within(type).Any(level => level is ITypeParameterSymbol || JsonTypeFacts.DictionaryOf(level)?.TypeArguments[0] is ITypeParameterSymbol);

    private static bool HasText(ITypeSymbol type) => Within(type).Any(level => LeafTypes.Classify(level) is LeafKind.Text or LeafKind.Uri);

    private static bool HasKeys(ITypeSymbol type)
        => Within(type).Any(level => JsonTypeFacts.DictionaryOf(level)?.TypeArguments[0].SpecialType == SpecialType.System_String);

    /// <summary>How many collections stand within each other; bytes are one.</summary>
    private static int LevelsOf(ITypeSymbol type)
        => Within(type).Count(level => LeafTypes.Classify(level) is LeafKind.ByteArray or LeafKind.ByteMemory || ItemOf(level) is not null);

    /// <summary>The type, its items or values, theirs, and so on.</summary>
    private static IEnumerable<ITypeSymbol> Within(ITypeSymbol type)
    {
        ITypeSymbol? level = type;
        for (int depth = 0; level is not null && depth < DeepEnough; depth++)
        {
            level = level.NullableUnderlying() ?? level;
            yield return level;
            level = ItemOf(level);
        }
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol type)
        => LeafTypes.Classify(type) is not null ? null : JsonTypeFacts.DictionaryOf(type)?.TypeArguments[1] ?? JsonTypeFacts.ItemOf(type);

    private static IEnumerable<int> Nested(AttributeData attribute)
        => attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Array, IsNull: false } list] ? list.Values.Select(value => value.Value).OfType<int>() : [];
}
