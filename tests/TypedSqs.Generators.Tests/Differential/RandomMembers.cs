using System.Globalization;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Writes members: those that the JSON holds, those that it must not hold, and the attributes that decide.</summary>
internal sealed class RandomMembers(Random random, RandomTypes types, bool hasContext)
{
    /// <summary>A parameter of a record's header.</summary>
    public string Positional(string name, int depth)
    {
        TypeUse type = types.Next(depth);
        return $"{Attributes(type, name, "property: ")}{type.Code} {Name(name)}";
    }

    public string Property(string name, int depth, bool isReadOnly)
    {
        TypeUse type = types.Next(depth);
        string attributes = Attributes(type, name, "");
        string member = $"{type.Code} {Name(name)}";
        string set = isReadOnly ? "init;" : random.Pick("set;", "init;", "private set;", "internal set;", "");
        return random.Next(16) switch
        {
            0 => $"internal {member} {{ get; {Plain(set)} }}",
            1 => $"[JsonInclude] {attributes}internal {member} {{ get; {Plain(set)} }}",
            2 => $"public {(isReadOnly ? "readonly " : "")}{type.Code} {Name(name)};",
            3 => $"[JsonInclude] {attributes}public {(isReadOnly ? "readonly " : "")}{type.Code} {Name(name)};",
            4 => $"public static {member} {{ get; }}",
            5 when !isReadOnly => $"public {member} {{ private get; set; }}",
            6 => $"public {type.Code} Method{name}({type.Code} value) => value;",
            7 => $"{attributes}public {member} => default!;",
            8 => $"private {member} {{ get; {Plain(set)} }}",
            _ => $"{attributes}public {member} {{ get; {set} }}",
        };
    }

    /// <summary>A member that a base has and the derived type has again: overridden, or hidden by one of the same or another type.</summary>
    public (string InBase, string InDerived) Redeclared(string name, int depth)
    {
        TypeUse type = types.Next(depth);
        bool isOverride = random.Chance(0.5);
        TypeUse again = isOverride || random.Chance(0.5) ? type : types.Next(depth);
        return (
            $"{AttributesOfOne(type, name + "b")}public {(isOverride ? "virtual " : "")}{type.Code} {name} {{ get; set; }}",
            $"{AttributesOfOne(again, name + "d")}public {(isOverride ? "override" : "new")} {again.Code} {name} {{ get; set; }}");
    }

    // Where two members meet in one name, whether one of them is ignored decides the most.
    private string AttributesOfOne(TypeUse type, string name) => random.Chance(0.3) ? "[JsonIgnore] " : Attributes(type, name, "");

    private static string Plain(string set) => set.StartsWith("private", StringComparison.Ordinal) || set.StartsWith("internal", StringComparison.Ordinal) ? "set;" : set;

    // Names that a naming policy has work with, and that need an escape in C#; the number in them keeps them distinct.
    private string Name(string name) => random.Pick("", "", "URLValue", "aB", "_under_Score", "ÜberName", "XMLHttp2", "snake_case", "İ") + name;

    private string Attributes(TypeUse type, string name, string target)
    {
        string attributes = "";
        if (random.Chance(0.15))
        {
            string text = random.Pick("plain", "with space", "<&'+>", "ü", "\\\\\\\"", "☃\\t", "");
            attributes += string.Create(CultureInfo.InvariantCulture, $"[{target}JsonPropertyName(\"{text}{name}\")] ");
        }

        if (random.Chance(0.15))
        {
            attributes += string.Create(CultureInfo.InvariantCulture, $"[{target}JsonPropertyOrder({random.Next(-3, 4)})] ");
        }

        bool byName = type.Code.StartsWith("Kind", StringComparison.Ordinal) && !type.Code.Contains('[', StringComparison.Ordinal) && random.Chance(0.3);
        if (byName)
        {
            attributes += $"[{target}JsonConverter(typeof(JsonStringEnumConverter<{type.Code.TrimEnd('?')}>))] ";
        }

        // The generator of contexts throws where an ignored member has a converter of its own.
        if (random.Chance(0.2) && !(byName && hasContext))
        {
            attributes += $"[{target}{Ignore(type)}] ";
        }

        return attributes;
    }

    private string Ignore(TypeUse type) => random.Next(8) switch
    {
        0 => "JsonIgnore",
        1 => "JsonIgnore(Condition = JsonIgnoreCondition.Always)",
        2 => "JsonIgnore(Condition = JsonIgnoreCondition.Never)",
        6 => "JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)",
        7 => "JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)",
        // The serializer refuses it for what can never be null.
        3 when !type.IsValueType => "JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)",
        _ => "JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)",
    };
}
