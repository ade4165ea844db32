using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The types that a message can have to do with, by name alone: those with an attribute, those that a declaration of such a type names, those that these
/// name, and so on. What no declaration on that way names cannot be a part of a message, nor a base, a constant or an attribute of one, so that nothing
/// within it matters.
/// </summary>
internal sealed class NamedTypes
{
    private const string Suffix = "Attribute";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public NamedTypes(IEnumerable<SyntaxTree> files)
    {
        var byName = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var file in files.Select(DeclaredFile.Of))
        {
            Add(file.Outside, open);
            foreach (var (name, hasAttribute, names) in file.Types)
            {
                if (!byName.TryGetValue(name, out var parts))
                {
                    byName.Add(name, parts = []);
                }

                parts.Add(names);
                Add(hasAttribute ? [name] : [], open);
            }
        }

        while (open.Count > 0)
        {
            string name = open.Pop();
            foreach (string candidate in new[] { name, name + Suffix })
            {
                foreach (string[] names in byName.TryGetValue(candidate, out var parts) ? parts : [])
                {
                    Add(names, open);
                }
            }
        }
    }

    /// <summary>Whether what stands within the type can matter to a message.</summary>
    public bool Matters(TypeDeclarationSyntax type)
    {
        string name = type.Identifier.ValueText;
        return _names.Contains(name)
            || (name.EndsWith(Suffix, StringComparison.Ordinal) && _names.Contains(name.Substring(0, name.Length - Suffix.Length)))
            || DeclaredFile.HasAttribute(type);
    }

    private void Add(IEnumerable<string> names, Stack<string> open)
    {
        foreach (string name in names)
        {
            if (_names.Add(name))
            {
                open.Push(name);
            }
        }
    }
}
