using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Takes every delay off a message of a FIFO queue, which has none but the queue's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDelayFix)), Shared]
public sealed class RemoveDelayFix() : MessageCodeFix(RuleIds.TSQS213DelayInvalid)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (place.Message is not { } message
            || message.FindAttribute(WellKnownNames.QueueMessageAttribute) is not { } data
            || message.AttributeSyntax(WellKnownNames.QueueMessageAttribute) is not { } attribute
            || !(data.Named("Fifo") as bool? ?? QueueNameRules.IsFifo(data.ConstructorArguments.FirstOrDefault().Value as string ?? "")))
        {
            yield break;
        }

        var edits = place.NoEdits;
        if (attribute.NamedArgument("DelaySeconds") is { } argument)
        {
            edits.RemoveArgument(argument);
        }

        foreach (var property in message.Properties())
        {
            if (property.AttributeSyntax(WellKnownNames.DelaySecondsAttribute) is { } delay)
            {
                edits.RemoveAttribute(delay);
            }
        }

        yield return new Proposal("Remove the delay", "RemoveDelay", edits);
    }
}
