using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Infrastructure;

/// <summary>
/// Applies fixes as an editor does. Whatever a test is about, what it applies also compiles without a warning, generated code included,
/// and what was reported is no longer.
/// </summary>
internal static class Fix
{
    /// <summary>What is offered for the diagnostics of that rule, in the order of the source.</summary>
    public static async Task<string[]> OffersAsync(CodeFixProvider fix, string id, params string[] sources)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Project project = EditorProject.Create(sources);
        Diagnostic[] found = [.. (await project.DiagnosticsAsync(cancellationToken)).Where(diagnostic => diagnostic.Id == id)];
        Assert.NotEmpty(found);
        var titles = new List<string>();
        foreach (Diagnostic diagnostic in found)
        {
            titles.AddRange((await ActionsAsync(fix, project, diagnostic, cancellationToken)).Select(action => action.Title));
        }

        return [.. titles];
    }

    /// <summary>Mends the first diagnostic of that rule.</summary>
    public static async Task<string[]> OneAsync(CodeFixProvider fix, string id, string[] sources, int choice = 0)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Project project = EditorProject.Create(sources);
        Diagnostic diagnostic = (await project.DiagnosticsAsync(cancellationToken)).First(candidate => candidate.Id == id);
        CodeAction action = (await ActionsAsync(fix, project, diagnostic, cancellationToken))[choice];
        Project changed = await ApplyAsync(action, project, cancellationToken);

        IEnumerable<Diagnostic> left = await changed.DiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(left, candidate => candidate.Id == id && Text(candidate) == Text(diagnostic));
        if (!left.Any(candidate => candidate.Severity == DiagnosticSeverity.Error))
        {
            Assert.Empty(await changed.ErrorsAsync(cancellationToken));
        }

        return await changed.SourcesAsync(cancellationToken);
    }

    public static async Task<string> OneAsync(CodeFixProvider fix, string id, string source, int choice = 0) =>
        Assert.Single(await OneAsync(fix, id, [source], choice));

    /// <summary>Mends each diagnostic of that rule, as Fix All does from the first one on.</summary>
    public static async Task<string[]> AllAsync(CodeFixProvider fix, string id, FixAllScope scope, string[] sources, int choice = 0)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Project project = EditorProject.Create(sources);
        Diagnostic[] found = [.. (await project.DiagnosticsAsync(cancellationToken)).Where(candidate => candidate.Id == id)];
        CodeAction first = (await ActionsAsync(fix, project, found[0], cancellationToken))[choice];
        var context = new FixAllContext(
            project.GetDocument(found[0].Location.SourceTree)!,
            fix,
            scope,
            first.EquivalenceKey!,
            [id],
            new KnownDiagnostics(),
            cancellationToken);
        CodeAction all = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        Project changed = await ApplyAsync(all, project, cancellationToken);

        if (scope != FixAllScope.Document)
        {
            Assert.DoesNotContain(await changed.DiagnosticsAsync(cancellationToken), candidate => candidate.Id == id);
            Assert.Empty(await changed.ErrorsAsync(cancellationToken));
        }

        return await changed.SourcesAsync(cancellationToken);
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return actions;
    }

    private static async Task<Project> ApplyAsync(CodeAction action, Project project, CancellationToken cancellationToken)
    {
        ApplyChangesOperation operation = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single();
        return operation.ChangedSolution.GetProject(project.Id)!;
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class KnownDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await document.Project.DiagnosticsAsync(cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await project.DiagnosticsAsync(cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
