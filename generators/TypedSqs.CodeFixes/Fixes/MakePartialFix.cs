using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Makes a message partial, and each part of each type around it, whichever file it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix() : MessageCodeFix(RuleIds.TSQS001MessageMustBePartial)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (place.Message is not { } message)
        {
            yield break;
        }

        var edits = place.NoEdits;
        for (var type = message; type is not null; type = type.ContainingType)
        {
            foreach (var part in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(place.CancellationToken)).OfType<TypeDeclarationSyntax>())
            {
                if (!part.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    edits.Insert(part.SyntaxTree, part.Keyword.SpanStart, "partial ");
                }
            }
        }

        yield return new Proposal("Make partial", "MakePartial", edits);
    }
}
