using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>
/// Fix All in a document, a project or the solution. Each diagnostic is mended as it is in the source now, and the changes are made
/// together: the provider of Roslyn merges whole documents, and drops what two fixes share.
/// </summary>
internal sealed class FixAllMessages(MessageCodeFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var all = new Edits(fixAllContext.Solution);
        string title = "";
        foreach (var (document, diagnostic) in await FindAsync(fixAllContext).ConfigureAwait(false))
        {
            var proposals = await fix.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (proposals.FirstOrDefault(proposal => proposal.Key == fixAllContext.CodeActionEquivalenceKey) is { } same)
            {
                title = same.Title;
                all.TryAdd(same.Edits);
            }
        }

        return all.IsEmpty ? null : CodeAction.Create(title, all.ApplyAsync, fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> FindAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => (document, diagnostic));
        }

        var found = new List<(Document Document, Diagnostic Diagnostic)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            found.AddRange(
                from diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)
                let source = context.Solution.GetDocument(diagnostic.Location.SourceTree)
                where source is not null
                orderby source.FilePath ?? source.Name, diagnostic.Location.SourceSpan.Start
                select (source, diagnostic));
        }

        return found;
    }
}
