using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>A using directive where a name needs one.</summary>
internal static class UsingEdits
{
    /// <summary>Adds it unless the type is known by its short name at that place already.</summary>
    public static void AddUsing(this Edits edits, SemanticModel model, SyntaxNode place, string space, string typeName)
    {
        if (model.LookupNamespacesAndTypes(place.SpanStart, name: typeName).Any(found => found.ContainingNamespace?.ToDisplayString() == space))
        {
            return;
        }

        var root = (CompilationUnitSyntax)place.SyntaxTree.GetRoot();
        string newLine = place.SyntaxTree.GetText().NewLineAt(place.SpanStart);
        var usings = root.Usings.Where(IsPlain).ToList();
        if (usings.LastOrDefault(directive => Sorts(directive.Name!.ToString(), space)) is { } before)
        {
            edits.Insert(place.SyntaxTree, before.Span.End, $"{newLine}using {space};");
        }
        else if (usings.Count > 0)
        {
            edits.Insert(place.SyntaxTree, usings[0].SpanStart, $"using {space};{newLine}");
        }
        else if (root.Usings.LastOrDefault(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) is { } global)
        {
            // C# wants those of the whole project before those of the file.
            edits.Insert(place.SyntaxTree, global.Span.End, $"{newLine}using {space};");
        }
        else
        {
            edits.Insert(place.SyntaxTree, BeforeFirst(root), $"using {space};{newLine}{newLine}");
        }
    }

    private static bool IsPlain(UsingDirectiveSyntax directive)
        => directive is { Alias: null, StaticKeyword.RawKind: (int)SyntaxKind.None, GlobalKeyword.RawKind: (int)SyntaxKind.None };

    /// <summary>Whether the first of two namespaces stands before the second: those of the framework do, then the alphabet.</summary>
    private static bool Sorts(string first, string second)
    {
        bool isFirstSystem = IsSystem(first);
        return isFirstSystem == IsSystem(second) ? string.CompareOrdinal(first, second) < 0 : isFirstSystem;
    }

    private static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Behind the header of the file, and before what documents the first type.</summary>
    private static int BeforeFirst(CompilationUnitSyntax root)
    {
        var first = root.GetFirstToken(includeZeroWidth: true);
        var documentation = first.LeadingTrivia.FirstOrDefault(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax);
        return documentation.IsKind(SyntaxKind.None) ? first.SpanStart : documentation.FullSpan.Start;
    }
}
