using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using TypedSqs.Generators.Tests.Differential;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Writes a random message type of which each member is bounded: by its type, or by attributes of all kinds.</summary>
internal sealed class BoundedGraph
{
    private readonly Random _random;
    private readonly StringBuilder _declarations = new();
    private readonly List<string> _writtenByContext = [];
    private readonly BoundedTypes _types;
    private int _counter;

    private BoundedGraph(Random random)
    {
        _random = random;
        _types = new BoundedTypes(random, this);
    }

    public static TypeGraph Create(int seed)
    {
        var random = new Random(seed);
        var graph = new BoundedGraph(random);
        JsonKnownNamingPolicy naming = random.Pick(Enum.GetValues<JsonKnownNamingPolicy>());
        JsonIgnoreCondition ignore = random.Pick(JsonIgnoreCondition.Never, JsonIgnoreCondition.WhenWritingNull, JsonIgnoreCondition.WhenWritingDefault);
        string members = graph.DeclareMessage();
        string options = string.Create(
            CultureInfo.InvariantCulture,
            $"JsonPropertyNamingPolicy = JsonKnownNamingPolicy.{naming}, JsonDefaultIgnoreCondition = JsonIgnoreCondition.{ignore}");
        // The generator of contexts names its files after them alone.
        string contextName = string.Create(CultureInfo.InvariantCulture, $"Context{seed}");
        string context = graph.DeclareContext(contextName, naming, ignore);
        string name = string.Create(CultureInfo.InvariantCulture, $"Sized{seed}");
        string source = $$"""
            // Members without a value: the test fills them by reflection.
            #pragma warning disable CS8618
            using System.ComponentModel.DataAnnotations;

            namespace {{name}}
            {
                [QueueMessage("queue", MaxMessageBytes = 1048576, {{options}}{{(context.Length > 0 ? $", JsonContext = typeof({contextName})" : "")}})]
            {{members}}
            {{context}}
            {{graph._declarations}}
            }

            """;
        return new TypeGraph(seed, name, source, naming, ignore);
    }

    public string DeclareEnum()
    {
        string name = Next("Kind");
        _declarations.Append(RandomEnums.Declare(_random, name).Declaration);
        return name;
    }

    public (string Name, bool IsStruct) DeclareObject(int depth)
    {
        string name = Next("Item");
        string kind = _random.Pick("record", "sealed record", "class", "record struct");
        int count = _random.Next(1, 5);
        _declarations.AppendLine(Declaration(kind, name, [.. Enumerable.Range(0, count).Select(_ => Member(depth))]));
        return (name, kind == "record struct");
    }

    /// <summary>A type that contains itself.</summary>
    public string DeclareNode()
    {
        string name = Next("Node");
        _declarations.AppendLine(CultureInfo.InvariantCulture, $$"""
                public sealed class {{name}} { public string? Text { get; set; } public {{name}}? Next { get; set; } public List<{{name}}>? More { get; set; } }
            """);
        return name;
    }

    /// <summary>A type that only a context can write.</summary>
    public string DeclarePolymorphic()
    {
        string name = Next("Shape");
        _declarations.AppendLine(CultureInfo.InvariantCulture, $$"""
                [JsonDerivedType(typeof({{name}}Circle), "circle")]
                public class {{name}} { public string? Text { get; set; } }
                public sealed class {{name}}Circle : {{name}} { public int Radius { get; set; } }
            """);
        _writtenByContext.Add(name);
        return name;
    }

    public string UseObject()
    {
        _writtenByContext.Add("object");
        return "object";
    }

    public string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_counter++}");

    private BoundedMember Member(int depth) => _types.Next(Next("M"), depth);

    private string DeclareMessage()
    {
        var members = new List<BoundedMember>();
        int attributes = _random.Next(0, 6);
        for (int i = 0; i < attributes; i++)
        {
            members.Add(_types.Attribute(Next("A")));
        }

        if (_random.Chance(0.15))
        {
            members.Add(_types.RawBody(Next("B")));
        }
        else
        {
            members.AddRange(Enumerable.Range(0, _random.Next(1, 7)).Select(_ => Member(0)));
        }

        if (_random.Chance(0.3))
        {
            // An id is no part of what SQS counts, and needs no bound.
            members.Add(new BoundedMember(["MessageGroupId"], ["JsonIgnore"], "string", Next("G")));
        }

        string constants = string.Concat(Enumerable.Range(0, _random.Next(0, 3)).Select(_ => string.Create(
            CultureInfo.InvariantCulture, $"    [ConstantMessageAttribute(\"{Next("constant")}\", \"{_random.Pick("ü", "value", "☃☃")}\")]\n")));
        string kind = _random.Pick("sealed partial record", "partial class", "partial record struct", "partial struct");
        return constants + Declaration(kind, "Message", members);
    }

    /// <summary>Some members as positional parameters, where the kind has them.</summary>
    private string Declaration(string kind, string name, IReadOnlyList<BoundedMember> members)
    {
        bool[] isPositional = [.. members.Select(_ => kind.Contains("record", StringComparison.Ordinal) && _random.Chance(0.5))];
        string parameters = string.Join(", ", members.Where((_, i) => isPositional[i]).Select(member => member.Positional));
        string properties = string.Concat(members.Where((_, i) => !isPositional[i]).Select(member => $"        {member.Property}\n"));
        return $"    public {kind} {name}{(parameters.Length > 0 ? $"({parameters})" : "")}\n    {{\n{properties}    }}\n";
    }

    private string DeclareContext(string name, JsonKnownNamingPolicy naming, JsonIgnoreCondition ignore)
    {
        if (_writtenByContext.Count == 0)
        {
            return "";
        }

        string listed = string.Concat(_writtenByContext.Append("string").Distinct().Select(type => $"    [JsonSerializable(typeof({type}))]\n"));
        return string.Create(CultureInfo.InvariantCulture, $$"""
                [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.{{naming}}, DefaultIgnoreCondition = JsonIgnoreCondition.{{ignore}})]
            {{listed}}    internal sealed partial class {{name}} : JsonSerializerContext;
            """);
    }
}

/// <summary>A member that can be a property or a positional parameter.</summary>
/// <param name="Bounds">Attributes that may stand on either.</param>
/// <param name="Others">Attributes that need a target on a parameter.</param>
/// <param name="Type">The type.</param>
/// <param name="Name">The name.</param>
internal sealed record BoundedMember(IReadOnlyList<string> Bounds, IReadOnlyList<string> Others, string Type, string Name)
{
    public string Property => $"{List(Bounds, "")}{List(Others, "")}public {Type} {Name} {{ get; set; }}";

    public string Positional => $"{List(Bounds, "")}{List(Others, "property: ")}{Type} {Name}";

    private static string List(IReadOnlyList<string> attributes, string target) => string.Concat(attributes.Select(attribute => $"[{target}{attribute}] "));
}
