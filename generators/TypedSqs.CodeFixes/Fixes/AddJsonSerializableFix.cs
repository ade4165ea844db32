using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.CodeFixes.Editing;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.CodeFixes.Fixes;

/// <summary>Lists what emitted code cannot write in a <c>JsonSerializerContext</c> of the project, or makes one for the message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddJsonSerializableFix)), Shared]
public sealed class AddJsonSerializableFix() : MessageCodeFix(RuleIds.TSQS005JsonShapeNeedsContext)
{
    private const string Space = "System.Text.Json.Serialization";

    private protected override IEnumerable<Proposal> Propose(Place place)
    {
        if (!place.Diagnostic.Properties.TryGetValue(DiagnosticFacts.Types, out string? types))
        {
            yield break;
        }

        foreach (var context in ContextsOf(place.Model.Compilation.Assembly.GlobalNamespace))
        {
            var model = JsonContextParser.Parse(context);
            if (model is { OptionOfItsOwn: null, OnlyWithin: null } && context.Declaration() is { } declaration)
            {
                yield return new Proposal(
                    $"List in '{context.Name}' what generated code does not write",
                    "List:" + model.TypeName,
                    List(place, context, declaration, types!.Split('\n').Except(model.Lists)));
            }
        }

        if (place.Message is { } message && place.Model.Compilation.IsSymbolAccessibleWithin(message, place.Model.Compilation.Assembly))
        {
            yield return new Proposal("Add a JsonSerializerContext for the message", "NewContext", Create(place, message));
        }
    }

    private static Edits List(Place place, INamedTypeSymbol context, SyntaxNode declaration, IEnumerable<string> types)
    {
        var edits = place.NoEdits;
        var model = place.ModelOf(declaration.SyntaxTree);
        foreach (string type in types)
        {
            var symbol = model.GetSpeculativeTypeInfo(
                declaration.SpanStart, SyntaxFactory.ParseTypeName(type), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
            if (symbol is null or { TypeKind: TypeKind.Error } || !place.Model.Compilation.IsSymbolAccessibleWithin(symbol, context))
            {
                return place.NoEdits;
            }

            edits.AddAttribute(
                model, declaration, $"JsonSerializable(typeof({symbol.ToMinimalDisplayString(model, declaration.SpanStart)}))", Space);
        }

        return edits;
    }

    /// <summary>One that lists the message knows all within it, and two of them are never in doubt about which message is whose.</summary>
    private static Edits Create(Place place, INamedTypeSymbol message)
    {
        var edits = place.NoEdits;
        var outermost = place.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last();
        string name = message.Name + "JsonContext";
        if (place.Model.LookupNamespacesAndTypes(outermost.SpanStart, name: name).IsEmpty)
        {
            string newLine = outermost.SyntaxTree.GetText().NewLineAt(outermost.SpanStart);
            string indent = outermost.SyntaxTree.GetText().IndentAt(outermost.GetFirstToken().SpanStart);
            string typeName = message.ToMinimalDisplayString(place.Model, outermost.SpanStart);
            edits.AddUsing(place.Model, outermost, Space, "JsonSerializableAttribute");
            edits.Insert(
                outermost.SyntaxTree,
                EndOf(outermost),
                $"{newLine}{newLine}{indent}[JsonSerializable(typeof({typeName}))]{newLine}{indent}internal sealed partial class {name} : JsonSerializerContext;");
        }

        return edits;
    }

    /// <summary>Behind a comment that ends the line of the type.</summary>
    private static int EndOf(TypeDeclarationSyntax type)
    {
        var next = type.GetLastToken().GetNextToken(includeZeroWidth: true);
        return next.IsKind(SyntaxKind.EndOfFileToken) || !next.IsOnLineOf(type.Span.End)
            ? type.SyntaxTree.GetText().Lines.GetLineFromPosition(type.Span.End).End
            : type.Span.End;
    }

    private static IEnumerable<INamedTypeSymbol> ContextsOf(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type && JsonContextParser.IsContext(type) ? [type] : ContextsOf(member));
}
