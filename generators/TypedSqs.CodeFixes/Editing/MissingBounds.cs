using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>
/// The bounds that a member's type asks for: a number for each level of collections, one for texts and one for keys. The numbers are where to
/// start from; only the author knows better ones.
/// </summary>
internal sealed class MissingBounds
{
    public const string MaxBytes = "MaxBytes(10_000)";

    /// <summary>A collection of itself has no innermost item.</summary>
    private const int DeepEnough = 16;

    private const string Items = "100";
    private const string Bytes = "10_000";
    private const string Chars = "200";
    private const string KeyLength = "KeyLength = 50";

    private readonly ISymbol _member;
    private readonly List<string> _levels = [];
    private readonly bool _hasText;
    private readonly bool _hasKeys;
    private readonly AttributeSyntax? _items;

    public MissingBounds(ISymbol member)
    {
        _member = member;
        _items = member.AttributeSyntax(WellKnownNames.MaxItemsAttribute);
        for (ITypeSymbol? type = MemberPath.TypeOf(member); type is not null && _levels.Count < DeepEnough; type = MemberPath.ItemOf(type))
        {
            var leaf = LeafTypes.Classify(type);
            _hasText |= leaf is LeafKind.Text or LeafKind.Uri;
            if (leaf is LeafKind.ByteArray or LeafKind.ByteMemory)
            {
                _levels.Add(Bytes);
            }

            if (leaf is not null || MemberPath.ItemOf(type) is null)
            {
                return;
            }

            _hasKeys |= JsonTypeFacts.DictionaryOf(type)?.TypeArguments[0].SpecialType == SpecialType.System_String;
            _levels.Add(Items);
        }
    }

    /// <summary>Whether the numbers that are there stand one behind the other: behind a named one, or an array, nothing can be added.</summary>
    public bool CanBeAdded => _items?.ArgumentList?.Arguments.All(argument
        => argument is { NameColon: null, Expression: not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax) }) != false;

    /// <summary>Adds what is missing, an attribute or an argument of one, and says what that is.</summary>
    public string Add(Edits edits, Place place)
    {
        var added = new List<string>();
        AddItems(edits, place, added);
        AddChars(edits, place, added);
        return string.Join(", ", added);
    }

    private void AddItems(Edits edits, Place place, List<string> added)
    {
        int known = _items?.ArgumentList?.Arguments.Count ?? 0;
        if (_levels.Count <= known)
        {
            return;
        }

        string numbers = string.Join(", ", _levels.Skip(known));
        AddTo(edits, place, _items, _levels.Count == 1 && _levels[0] == Bytes ? MaxBytes : $"MaxItems({numbers})", numbers, added);
    }

    private void AddChars(Edits edits, Place place, List<string> added)
    {
        var existing = _member.AttributeSyntax(WellKnownNames.MaxCharsAttribute);
        bool lacksKeys = _hasKeys && existing?.NamedArgument("KeyLength") is null;
        if (lacksKeys || (_hasText && existing is null))
        {
            AddTo(edits, place, existing, lacksKeys ? $"MaxChars({Chars}, {KeyLength})" : $"MaxChars({Chars})", KeyLength, added);
        }
    }

    private void AddTo(Edits edits, Place place, AttributeSyntax? existing, string attribute, string argument, List<string> added)
    {
        if (existing is null)
        {
            var declaration = _member.Declaration()!;
            edits.AddAttribute(place.ModelOf(declaration.SyntaxTree), declaration, attribute);
            added.Add(attribute);
        }
        else
        {
            edits.AddArgument(existing, argument);
            added.Add(argument);
        }
    }
}
