using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>The base of all fixes: a fix says what it would change for a diagnostic, and the rest follows, Fix All included.</summary>
public abstract class MessageCodeFix : CodeFixProvider
{
    private protected MessageCodeFix(params string[] ids) => FixableDiagnosticIds = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAllMessages(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var proposal in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(proposal.Title, proposal.Edits.ApplyAsync, proposal.Key), diagnostic);
            }
        }
    }

    internal async Task<IEnumerable<Proposal>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await Place.OfAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } place
            ? Propose(place).Where(proposal => proposal.Edits is { CanBeMade: true, IsEmpty: false })
            : [];

    /// <summary>The ways to mend it, the best first.</summary>
    private protected abstract IEnumerable<Proposal> Propose(Place place);
}
