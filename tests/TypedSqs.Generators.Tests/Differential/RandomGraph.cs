using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Writes a random message type: the message in one of its shapes, and behind it objects, enums and collections.</summary>
internal sealed class RandomGraph
{
    private readonly Random _random;
    private readonly bool _hasContext;
    private readonly RandomTypes _types;
    private readonly StringBuilder _declarations = new();
    private readonly RandomMembers _members;
    private int _counter;

    private RandomGraph(Random random, bool hasContext)
    {
        _random = random;
        _hasContext = hasContext;
        _types = new RandomTypes(random, DeclareObject, DeclareEnum, hasContext);
        _members = new RandomMembers(random, _types, hasContext);
    }

    /// <summary>The graph of a seed: the same one each time.</summary>
    public static TypeGraph Create(int seed)
    {
        var random = new Random(seed);
        bool hasContext = random.Chance(0.25);
        var graph = new RandomGraph(random, hasContext);
        JsonKnownNamingPolicy naming = random.Pick(Enum.GetValues<JsonKnownNamingPolicy>());
        JsonIgnoreCondition ignore = random.Pick(JsonIgnoreCondition.Never, JsonIgnoreCondition.WhenWritingNull, JsonIgnoreCondition.WhenWritingDefault);

        // The name of a context is also that of its generated files, whatever its namespace.
        string name = string.Create(CultureInfo.InvariantCulture, $"Graph{seed}");
        string options = hasContext
            ? $"JsonContext = typeof({name}Json)"
            : $"JsonPropertyNamingPolicy = JsonKnownNamingPolicy.{naming}, JsonDefaultIgnoreCondition = JsonIgnoreCondition.{ignore}";
        graph.Declare("Message", $"[QueueMessage(\"queue\", {options})]", depth: 0);

        string source = $$"""
            // Members without a value: the test fills them by reflection.
            #pragma warning disable CS8618, CS0649, CS0169, CS0414, CS0659, CS0661
            namespace {{name}}
            {
            {{graph._declarations}}
            {{(hasContext ? RandomContext.Declare(name + "Json", naming, ignore) : "")}}
            }

            """;
        return new TypeGraph(seed, name, source, naming, ignore);
    }

    private TypeUse DeclareObject(int depth)
    {
        string name = Next("Item");
        bool isStruct = Declare(name, annotation: "", depth);
        return new TypeUse(name, isStruct);
    }

    private bool Declare(string name, string annotation, int depth)
    {
        string kind = _random.Pick("record", "sealed record", "class", "sealed class", "struct", "record struct", "readonly record struct");
        bool isStruct = kind.EndsWith("struct", StringComparison.Ordinal);
        bool isReadOnly = kind.StartsWith("readonly", StringComparison.Ordinal);
        bool isRecord = kind.Contains("record", StringComparison.Ordinal);

        var redeclared = new StringBuilder();
        string? parent = !isStruct && _random.Chance(0.4) ? DeclareParent(isRecord, depth, redeclared) : null;
        var positional = new List<string>();
        StringBuilder members = redeclared;
        for (int count = _random.Next(0, 7); count > 0; count--)
        {
            if (isRecord && _random.Chance(0.3))
            {
                positional.Add(_members.Positional(Next("P"), depth));
            }
            else
            {
                members.Append("        ").AppendLine(_members.Property(Next("M"), depth, isReadOnly));
            }
        }

        if (_random.Chance(0.1) && !isStruct)
        {
            members.Append("        public ").Append(name).Append("? Again").Append(Next("")).AppendLine(" { get; set; }");
        }

        members.Append(_random.Chance(0.1) ? "        public int this[int index] => index;\n" : "");
        string parameters = positional.Count > 0 ? $"({string.Join(", ", positional)})" : "";
        _declarations.AppendLine(annotation.Length > 0 ? "    " + annotation : "");
        _declarations.AppendLine(CultureInfo.InvariantCulture, $"    public {Partial(kind)} {name}{parameters}{(parent is null ? "" : " : " + parent)}");
        _declarations.AppendLine("    {").Append(members).AppendLine("    }");
        if (!isStruct && annotation.Length == 0 && !kind.StartsWith("sealed", StringComparison.Ordinal) && positional.Count == 0 && _random.Chance(0.4))
        {
            // The declared type decides: what a derived value has beyond it is not written.
            _declarations.AppendLine(CultureInfo.InvariantCulture, $"    public {kind} {name}Derived : {name} {{ public int Beyond {{ get; set; }} }}");
        }

        return isStruct;
    }

    // redeclared takes what the derived type has to say again: members that it overrides or hides.
    private string DeclareParent(bool isRecord, int depth, StringBuilder redeclared)
    {
        string name = Next("Base");
        var members = new StringBuilder();
        // The generator of contexts has no two locals for two members of one name.
        if (!_hasContext && _random.Chance(0.6))
        {
            (string inBase, string inDerived) = _members.Redeclared(Next("V"), depth + 1);
            members.Append("        ").AppendLine(inBase);
            redeclared.Append("        ").AppendLine(inDerived);
        }

        for (int count = _random.Next(0, 3); count > 0; count--)
        {
            members.Append("        ").AppendLine(_members.Property(Next("M"), depth + 1, isReadOnly: false));
        }

        string kind = (_random.Chance(0.5) ? "abstract " : "") + (isRecord ? "record" : "class");
        string? parent = _random.Chance(0.3) ? " : " + DeclareParent(isRecord, depth + 1, members) : null;
        _declarations.AppendLine(CultureInfo.InvariantCulture, $"    public {kind} {name}{parent}");
        _declarations.AppendLine("    {").Append(members).AppendLine("    }");
        return name;
    }

    private TypeUse DeclareEnum()
    {
        string name = Next("Kind");
        (string declaration, _) = RandomEnums.Declare(_random, name);
        _declarations.Append(declaration);
        return new TypeUse(name, IsValueType: true);
    }

    private static string Partial(string kind) =>
        kind.Contains("record", StringComparison.Ordinal)
            ? kind.Replace("record", "partial record", StringComparison.Ordinal)
            : kind.Replace("class", "partial class", StringComparison.Ordinal).Replace("struct", "partial struct", StringComparison.Ordinal);

    private string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_counter++}");
}
