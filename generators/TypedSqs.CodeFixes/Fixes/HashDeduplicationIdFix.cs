using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>
/// Takes the deduplication id from the data: a hash over properties that are the same when the message is built again. Where a base makes the id
/// anew, each message that has it from there gets a hash of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashDeduplicationIdFix)), Shared]
public sealed class HashDeduplicationIdFix() : MessageCodeFix(RuleIds.TSQS217DeduplicationIdIsRandom)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        var messages = place.Message is { } own ? [own] : place.Type is { } type ? place.Model.Compilation.Messages(type).ToList() : [];
        var candidates = messages.ToDictionary<INamedTypeSymbol, INamedTypeSymbol, List<string>>(
            message => message, message => CandidatesOf(message, place), SymbolEqualityComparer.Default);
        if (messages.Count == 0 || candidates.Values.Any(names => names.Count == 0))
        {
            return [];
        }

        if (messages.Count > 1)
        {
            return Hash(place, candidates, "Make the deduplication id of each message a hash of what stays the same", "*");
        }

        var all = candidates[messages[0]];
        var choices = all.Select(name => new List<string> { name });
        return (all.Count > 1 ? choices.Prepend(all) : choices).SelectMany(choice => Hash(
            place,
            new Dictionary<INamedTypeSymbol, List<string>>(SymbolEqualityComparer.Default) { [messages[0]] = choice },
            $"Make the deduplication id a hash of '{string.Join("', '", choice)}'",
            choice.Count > 1 ? "*" : choice[0]));
    }

    private static List<string> CandidatesOf(INamedTypeSymbol message, Place place) => message.WithBases()
        .SelectMany(type => IdProperties.Of(type, place))
        .Where(property => !property.Locations.Contains(place.Diagnostic.Location))
        .Select(property => property.Name)
        .Distinct()
        .ToList();

    private static IEnumerable<Proposal> Hash(Place place, Dictionary<INamedTypeSymbol, List<string>> hashed, string title, string key)
    {
        var edits = place.NoEdits;
        foreach (var (message, names) in hashed.Select(pair => (pair.Key, pair.Value)))
        {
            string arguments = string.Join(", ", names.Select(name => $"nameof({CSharpNames.Identifier(name)})"));
            if (message.AttributeSyntax(WellKnownNames.MessageDeduplicationIdAttribute) is { } onType)
            {
                edits.Replace(onType.SyntaxTree, onType.ArgumentList!.Span, $"({arguments})");
            }
            else if (message.Declaration() is { } declaration)
            {
                edits.AddAttribute(place.ModelOf(declaration.SyntaxTree), declaration, $"MessageDeduplicationId({arguments})");
            }
        }

        return edits.TryRemoveFromProperties(
            place.Model.Compilation, [.. hashed.Keys], WellKnownNames.MessageDeduplicationIdAttribute, hashed.ContainsKey)
            ? [new Proposal(title, "Hash:" + key, edits)]
            : [];
    }
}
