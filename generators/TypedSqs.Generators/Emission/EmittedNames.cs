using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>The names of the methods and tables of one producer, each given once.</summary>
internal sealed class EmittedNames
{
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumTables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeInfos = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public EmittedNames(ResolvedMessage message)
    {
        foreach (var composite in message.Model.Composites)
        {
            _methods.Add(composite.Key, Unique("Write" + composite.Name));
        }

        foreach (var model in message.Model.Enums)
        {
            _enumTables.Add(model.TypeName, Unique(model.Name + "Names"));
        }
    }

    /// <summary>The method that writes an object, a collection or a dictionary.</summary>
    public string Method(string key) => _methods[key];

    /// <summary>The table of an enum's names.</summary>
    public string EnumTable(string typeName) => _enumTables[typeName];

    /// <summary>The field that holds what a context knows of a type.</summary>
    public string TypeInfo(string typeName)
    {
        if (!_typeInfos.TryGetValue(typeName, out string? name))
        {
            string word = new([.. typeName.Replace("global::", "").Split('.').Last().Where(char.IsLetterOrDigit)]);
            // While it is being typed a type can have no name yet.
            word = word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word.Substring(1);
            _typeInfos.Add(typeName, name = Unique(word + "TypeInfo"));
        }

        return name;
    }

    private string Unique(string name)
    {
        string candidate = name;
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = name + CSharpLiteral.Int(i);
        }

        return candidate;
    }
}
