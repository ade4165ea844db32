using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>A file as its author laid it out.</summary>
internal static class SourceLines
{
    /// <summary>The end of a line as the file writes it before that position.</summary>
    public static string NewLineAt(this SourceText text, int position)
    {
        var line = text.Lines[Math.Max(text.Lines.IndexOf(position) - 1, 0)];
        return line.End < line.EndIncludingLineBreak ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>What stands before a position on its line.</summary>
    public static string Before(this SourceText text, int position)
        => text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>The white space that a position's line begins with.</summary>
    public static string IndentAt(this SourceText text, int position)
    {
        string before = text.Before(position);
        return before.Substring(0, before.Length - before.TrimStart().Length);
    }

    public static bool IsFirstOnLine(this SyntaxToken token)
        => string.IsNullOrWhiteSpace(token.SyntaxTree!.GetText().Before(token.SpanStart));

    public static bool IsOnLineOf(this SyntaxToken token, int position)
    {
        var lines = token.SyntaxTree!.GetText().Lines;
        return lines.IndexOf(token.SpanStart) == lines.IndexOf(position);
    }
}
