using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Analyzers;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>Messages that share properties by a base: what is changed on one of those is changed for all of them.</summary>
internal static class MessageFamilies
{
    public static bool IsFifo(this INamedTypeSymbol message)
        => message.FindAttribute(WellKnownNames.QueueMessageAttribute) is { } attribute && QueueKinds.IsFifo(attribute);

    /// <summary>The type and its bases, as far as the project itself declares them.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol message)
    {
        for (var type = message; type is not null && type.IsBeside(message); type = type.BaseType)
        {
            yield return type.OriginalDefinition;
        }
    }

    /// <summary>The messages of the project that are of a type or derive from it.</summary>
    public static IEnumerable<INamedTypeSymbol> Messages(this Compilation compilation, INamedTypeSymbol type)
        => Surroundings.TypesOf(compilation.Assembly.GlobalNamespace)
            .Where(candidate => candidate.HasAttribute(WellKnownNames.QueueMessageAttribute)
                && candidate.WithBases().Contains(type, SymbolEqualityComparer.Default));

    /// <summary>
    /// Takes an attribute off the properties of messages, inherited ones included. False where another message, which may be right to have it, would
    /// lose it too, or where another project declares it.
    /// </summary>
    /// <param name="edits">What is changed so far.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="messages">The messages to rid of it.</param>
    /// <param name="attribute">The full name of the attribute.</param>
    /// <param name="mayLose">Whether another message is better off without it.</param>
    public static bool TryRemoveFromProperties(
        this Edits edits, Compilation compilation, IReadOnlyList<INamedTypeSymbol> messages, string attribute, Func<INamedTypeSymbol, bool> mayLose)
    {
        foreach (var type in messages.SelectMany(WithBases).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            var found = type.Properties().Select(property => property.AttributeSyntax(attribute)).Where(syntax => syntax is not null).ToList();
            if (found.Count > 0 && !compilation.Messages(type).All(message => mayLose(message)))
            {
                return false;
            }

            found.ForEach(syntax => edits.RemoveAttribute(syntax!));
        }

        return messages.All(message => !InheritsFromElsewhere(message, attribute));
    }

    private static bool InheritsFromElsewhere(INamedTypeSymbol message, string attribute)
    {
        var elsewhere = message.BaseType;
        while (elsewhere is not null && elsewhere.IsBeside(message))
        {
            elsewhere = elsewhere.BaseType;
        }

        for (; elsewhere is { SpecialType: SpecialType.None }; elsewhere = elsewhere.BaseType)
        {
            if (elsewhere.Properties().Any(property => property.HasAttribute(attribute) || PositionalParameters.Of(property)?.HasAttribute(attribute) == true))
            {
                return true;
            }
        }

        return false;
    }
}
