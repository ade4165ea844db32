using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>
/// What a fix changes: spans of text in any files of the solution. What it does not name stays as it was written, and what two fixes both
/// ask for, as a <c>partial</c> on the type around two messages, is done once.
/// </summary>
internal sealed class Edits(Solution solution)
{
    /// <summary>In the order asked for, which is that of two insertions at one place.</summary>
    private readonly List<(DocumentId Document, TextChange Change)> _changes = [];

    /// <summary>Whether all of it can be done: a tree without a document is generated, or of another solution.</summary>
    public bool CanBeMade { get; private set; } = true;

    public bool IsEmpty => _changes.Count == 0;

    public void Insert(SyntaxTree tree, int position, string text) => Replace(tree, new TextSpan(position, 0), text);

    public void Remove(SyntaxTree tree, TextSpan span) => Replace(tree, span, "");

    public void Replace(SyntaxTree tree, TextSpan span, string text)
    {
        if (solution.GetDocument(tree) is { } document and not SourceGeneratedDocument)
        {
            Add((document.Id, new TextChange(span, text)));
        }
        else
        {
            CanBeMade = false;
        }
    }

    /// <summary>Takes in another fix as a whole, or not at all where the two would change the same text in different ways.</summary>
    public void TryAdd(Edits other)
    {
        if (!other._changes.Any(Clashes))
        {
            other._changes.ForEach(Add);
        }
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var result = solution;
        foreach (var file in _changes.GroupBy(change => change.Document, change => change.Change))
        {
            var text = await solution.GetDocument(file.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var ordered = file.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length);
            result = result.WithDocumentText(file.Key, text.WithChanges(ordered));
        }

        return result;
    }

    private void Add((DocumentId Document, TextChange Change) change)
    {
        if (!_changes.Contains(change))
        {
            _changes.Add(change);
        }
    }

    private bool Clashes((DocumentId Document, TextChange Change) change)
        => !_changes.Contains(change)
            && _changes.Any(own => own.Document == change.Document
                && (own.Change.Span.OverlapsWith(change.Change.Span) || IsWithin(own.Change, change.Change) || IsWithin(change.Change, own.Change)));

    private static bool IsWithin(TextChange insertion, TextChange change)
        => insertion.Span.IsEmpty && change.Span.Start < insertion.Span.Start && insertion.Span.Start < change.Span.End;
}
