using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Takes the deduplication id from the data: a hash over properties that are the same when the message is built again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashDeduplicationIdFix)), Shared]
public sealed class HashDeduplicationIdFix() : MessageCodeFix(RuleIds.TSQS217DeduplicationIdIsRandom)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (place.Message is not { } message || message.Declaration() is not { } declaration)
        {
            yield break;
        }

        // The one that is reported may be set in a constructor, which its declaration does not show.
        var candidates = IdProperties.Of(message)
            .Where(property => !property.Locations.Contains(place.Diagnostic.Location))
            .Select(property => property.Name)
            .ToList();
        var single = candidates.Select(name => new List<string> { name });
        var choices = candidates.Count > 1 ? single.Prepend(candidates) : single;
        foreach (var choice in choices)
        {
            var edits = place.NoEdits;
            string arguments = string.Join(", ", choice.Select(name => $"nameof({name})"));
            if (message.AttributeSyntax(WellKnownNames.MessageDeduplicationIdAttribute) is { } onType)
            {
                edits.Replace(onType.SyntaxTree, onType.ArgumentList!.Span, $"({arguments})");
            }
            else
            {
                edits.AddAttribute(place.ModelOf(declaration.SyntaxTree), declaration, $"MessageDeduplicationId({arguments})");
                RemoveFromProperties(edits, message);
            }

            bool isAll = choice.Count > 1;
            yield return new Proposal(
                $"Make the deduplication id a hash of '{string.Join("', '", choice)}'", "Hash:" + (isAll ? "*" : choice[0]), edits);
        }
    }

    private static void RemoveFromProperties(Edits edits, INamedTypeSymbol message)
    {
        foreach (var property in message.Properties())
        {
            if (property.AttributeSyntax(WellKnownNames.MessageDeduplicationIdAttribute) is { } attribute)
            {
                edits.RemoveAttribute(attribute);
            }
        }
    }
}
