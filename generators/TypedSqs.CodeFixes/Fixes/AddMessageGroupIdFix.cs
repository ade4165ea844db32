using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Makes a property the message group id: one offer for each that could be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMessageGroupIdFix)), Shared]
public sealed class AddMessageGroupIdFix() : MessageCodeFix(RuleIds.TSQS214FifoWithoutGroupId)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        foreach (var property in place.Message is { } message ? IdProperties.Of(message, place) : [])
        {
            var edits = place.NoEdits;
            var declaration = property.Declaration()!;
            edits.AddAttribute(place.ModelOf(declaration.SyntaxTree), declaration, "MessageGroupId");
            yield return new Proposal($"Group the messages by '{property.Name}'", "MessageGroupId:" + property.Name, edits);
        }
    }
}
