using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Takes every delay off a message of a FIFO queue, which has none but the queue's own; one it inherits, where only such messages do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDelayFix)), Shared]
public sealed class RemoveDelayFix() : MessageCodeFix(RuleIds.TSQS213DelayInvalid)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (place.Message is not { } message
            || !message.IsFifo()
            || message.AttributeSyntax(WellKnownNames.QueueMessageAttribute) is not { } attribute)
        {
            yield break;
        }

        var edits = place.NoEdits;
        if (attribute.NamedArgument("DelaySeconds") is { } argument)
        {
            edits.RemoveArgument(argument);
        }

        if (edits.TryRemoveFromProperties(place.Model.Compilation, [message], WellKnownNames.DelaySecondsAttribute, MessageFamilies.IsFifo))
        {
            yield return new Proposal("Remove the delay", "RemoveDelay", edits);
        }
    }
}
