using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Gives a message attribute the nearest name that SQS takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameAttributeFix)), Shared]
public sealed class RenameAttributeFix() : MessageCodeFix(RuleIds.TSQS203AttributeNameInvalid)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (!place.Diagnostic.Properties.TryGetValue(DiagnosticFacts.Name, out string? name)
            || LegalNames.Nearest(name ?? "") is not { } legal
            || place.Type is not { } type
            || NamesOf(type).Contains(legal)
            || FindAttribute(place, type) is not { } attribute)
        {
            yield break;
        }

        var edits = place.NoEdits;
        string literal = SymbolDisplay.FormatLiteral(legal, quote: true);
        if (attribute.FirstArgument("name") is not { } argument)
        {
            Insert(edits, attribute, literal);
        }
        else if (argument.Expression is LiteralExpressionSyntax)
        {
            edits.Replace(argument.SyntaxTree, argument.Expression.Span, literal);
        }

        yield return new Proposal($"Name the attribute \"{legal}\"", "LegalName", edits);
    }

    private static void Insert(Edits edits, AttributeSyntax attribute, string literal)
    {
        if (attribute.ArgumentList is { Arguments: [var first, ..] })
        {
            edits.Insert(attribute.SyntaxTree, first.SpanStart, literal + ", ");
        }
        else
        {
            edits.AddArgument(attribute, literal);
        }
    }

    /// <summary>The attribute itself where it is a constant one, else that of the property.</summary>
    private static AttributeSyntax? FindAttribute(Place place, INamedTypeSymbol type)
        => place.Node.FirstAncestorOrSelf<AttributeSyntax>()
            ?? type.Properties()
                .FirstOrDefault(property => property.Locations.Contains(place.Diagnostic.Location))
                ?.AttributeSyntax(WellKnownNames.MessageAttributeAttribute);

    /// <summary>The names that are taken, as far as they are written down.</summary>
    private static HashSet<string?> NamesOf(INamedTypeSymbol type) =>
    [
        .. type.Properties()
            .SelectMany(property => property.GetAttributes().Concat(PositionalParameters.Of(property)?.GetAttributes() ?? [])
                .Where(attribute => attribute.Is(WellKnownNames.MessageAttributeAttribute))
                .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? property.Name)),
        .. type.GetAttributes()
            .Where(attribute => attribute.Is(WellKnownNames.ConstantMessageAttributeAttribute))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string),
    ];
}
