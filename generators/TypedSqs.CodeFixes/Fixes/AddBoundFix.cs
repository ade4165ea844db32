using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Bounds a member that has no largest size, wherever in the project it is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddBoundFix)), Shared]
public sealed class AddBoundFix() : MessageCodeFix(RuleIds.TSQS103SizeNotProven, RuleIds.TSQS104SizeUnknown)
{
    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        var facts = place.Diagnostic.Properties;
        if (!facts.TryGetValue(DiagnosticFacts.Path, out string? path)
            || !facts.TryGetValue(DiagnosticFacts.Lacks, out string? lacks)
            || lacks == nameof(MissingBound.None)
            || place.Type is not { } type
            || MemberPath.Follow(type, path!, out bool isLast) is not { } member)
        {
            yield break;
        }

        if (isLast && lacks == nameof(MissingBound.OfItsType) && new MissingBounds(member) is { CanBeAdded: true } missing)
        {
            var natural = place.NoEdits;
            yield return new Proposal($"Bound '{member.Name}': {missing.Add(natural, place)}", "Bound", natural);
        }

        if (member.AttributeSyntax(WellKnownNames.MaxBytesAttribute) is null)
        {
            var whole = place.NoEdits;
            var declaration = member.Declaration()!;
            whole.AddAttribute(place.ModelOf(declaration.SyntaxTree), declaration, MissingBounds.MaxBytes);
            yield return new Proposal($"Bound '{member.Name}' as a whole: {MissingBounds.MaxBytes}", "BoundBytes", whole);
        }
    }
}
