using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Makes the queue FIFO, by its name or by <c>Fifo = true</c>, or takes back a <c>Fifo = false</c> that its name denies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareFifoFix)), Shared]
public sealed class DeclareFifoFix() : MessageCodeFix(RuleIds.TSQS212DeduplicationOnStandardQueue, RuleIds.TSQS201QueueNameInvalid)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (place.Message?.AttributeSyntax(WellKnownNames.QueueMessageAttribute) is not { } attribute
            || attribute.FirstArgument("queueName")?.Expression is not { } argument
            || place.ModelOf(attribute.SyntaxTree).GetConstantValue(argument, place.CancellationToken).Value is not string name)
        {
            return [];
        }

        var fifo = attribute.NamedArgument("Fifo");
        return place.Diagnostic.Id == RuleIds.TSQS212DeduplicationOnStandardQueue
            ? [NameIt(place, argument, name, fifo), SayIt(place, attribute, name, fifo)]
            : [TakeBack(place, name, fifo)];
    }

    private static Proposal NameIt(Place place, ExpressionSyntax argument, string name, AttributeArgumentSyntax? fifo)
    {
        var edits = place.NoEdits;
        string fifoName = name + SqsLimits.FifoSuffix;
        if (argument is LiteralExpressionSyntax literal && IsOneLine(literal.Token) && !QueueNameRules.IsFifo(name) && QueueNameRules.Check(fifoName) is null)
        {
            int quotes = literal.Token.Text.Length - literal.Token.Text.TrimEnd('"').Length;
            edits.Insert(argument.SyntaxTree, argument.Span.End - quotes, SqsLimits.FifoSuffix);
            if (fifo is not null)
            {
                edits.RemoveArgument(fifo);
            }
        }

        return new Proposal($"Name the queue \"{fifoName}\"", "FifoName", edits);
    }

    private static Proposal SayIt(Place place, AttributeSyntax attribute, string name, AttributeArgumentSyntax? fifo)
    {
        var edits = place.NoEdits;
        if (fifo is null)
        {
            edits.AddArgument(attribute, "Fifo = true");
        }
        else if (QueueNameRules.IsFifo(name))
        {
            edits.RemoveArgument(fifo);
        }
        else
        {
            edits.Replace(fifo.SyntaxTree, fifo.Expression.Span, "true");
        }

        return new Proposal("Set Fifo = true", "FifoTrue", edits);
    }

    private static Proposal TakeBack(Place place, string name, AttributeArgumentSyntax? fifo)
    {
        var edits = place.NoEdits;
        if (fifo is not null && QueueNameRules.IsFifo(name) && QueueNameRules.Check(name) is null)
        {
            edits.RemoveArgument(fifo);
        }

        return new Proposal("Remove Fifo = false", "FifoFalse", edits);
    }

    private static bool IsOneLine(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken);
}
