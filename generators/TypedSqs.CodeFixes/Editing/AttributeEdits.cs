using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>Attributes added and removed as one would by hand: on a line of their own where the declaration has one, else in line.</summary>
internal static class AttributeEdits
{
    /// <param name="edits">What is changed so far.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="declaration">A type, a property, a field or a parameter.</param>
    /// <param name="attribute">The attribute without its brackets: <c>MaxChars(200)</c>.</param>
    /// <param name="space">The namespace that the attribute is from.</param>
    public static void AddAttribute(this Edits edits, SemanticModel model, SyntaxNode declaration, string attribute, string space = "TypedSqs")
    {
        edits.AddUsing(model, declaration, space, attribute.Split('(')[0] + "Attribute");
        var lists = ListsOf(declaration);
        var list = lists.LastOrDefault(candidate => candidate.Target is null);
        var next = lists.Count == 0 ? declaration.GetFirstToken() : lists.Last().GetLastToken().GetNextToken();
        bool isInLine = declaration is ParameterSyntax || !next.IsFirstOnLine();
        if (isInLine && list is not null)
        {
            edits.Insert(declaration.SyntaxTree, list.Attributes.Last().Span.End, ", " + attribute);
            return;
        }

        var text = declaration.SyntaxTree.GetText();
        edits.Insert(declaration.SyntaxTree, next.SpanStart, $"[{attribute}]{(isInLine ? " " : text.NewLineAt(next.SpanStart) + text.Before(next.SpanStart))}");
    }

    public static void RemoveAttribute(this Edits edits, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        edits.Remove(attribute.SyntaxTree, list.Attributes.Count > 1 ? WithComma(list.Attributes, attribute) : WithSpace(list));
    }

    /// <summary>Adds an argument behind those there are.</summary>
    public static void AddArgument(this Edits edits, AttributeSyntax attribute, string argument)
    {
        if (attribute.ArgumentList is not { } list)
        {
            edits.Insert(attribute.SyntaxTree, attribute.Span.End, $"({argument})");
        }
        else if (list.Arguments.Count == 0)
        {
            edits.Insert(attribute.SyntaxTree, list.OpenParenToken.Span.End, argument);
        }
        else
        {
            edits.Insert(attribute.SyntaxTree, list.Arguments.Last().Span.End, ", " + argument);
        }
    }

    public static void RemoveArgument(this Edits edits, AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        edits.Remove(argument.SyntaxTree, list.Arguments.Count > 1 ? WithComma(list.Arguments, argument) : list.Span);
    }

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode declaration)
        => declaration is ParameterSyntax parameter ? parameter.AttributeLists : ((MemberDeclarationSyntax)declaration).AttributeLists;

    private static TextSpan WithComma<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        int index = list.IndexOf(item);
        return index == 0 ? TextSpan.FromBounds(item.SpanStart, list[1].SpanStart) : TextSpan.FromBounds(list[index - 1].Span.End, item.Span.End);
    }

    /// <summary>The whole line where the list has it to itself, else the list and the space beside it: a comment on it may be about more than the attribute.</summary>
    private static TextSpan WithSpace(AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken();
        if (next.IsOnLineOf(list.Span.End))
        {
            return TextSpan.FromBounds(list.SpanStart, next.SpanStart);
        }

        var text = list.SyntaxTree.GetText();
        if (!list.GetFirstToken().IsFirstOnLine())
        {
            return TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.SpanStart).Start + text.Before(list.SpanStart).TrimEnd().Length, list.Span.End);
        }

        var last = text.Lines.GetLineFromPosition(list.Span.End);
        string behind = text.ToString(TextSpan.FromBounds(list.Span.End, last.End));
        return behind.Trim().Length > 0
            ? TextSpan.FromBounds(list.SpanStart, last.End - behind.TrimStart().Length)
            : TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.SpanStart).Start, last.EndIncludingLineBreak);
    }
}
