using System.Globalization;
using TypedSqs.Generators.Tests.Differential;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Chooses types for members, with the bounds that each needs to be bounded.</summary>
internal sealed class BoundedTypes(Random random, BoundedGraph graph)
{
    private const int MaxDepth = 3;

    private static readonly string[] Integers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];

    private static readonly string[] ValueLeaves =
    [
        .. Integers, "bool", "char", "float", "double", "decimal", "System.Half", "System.Int128", "System.UInt128", "System.Guid",
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    ];

    private static readonly string[] Bytes = ["byte[]", "byte[]?", "System.Memory<byte>", "System.ReadOnlyMemory<byte>", "System.ReadOnlyMemory<byte>?", "System.Memory<byte>?"];

    private static readonly string[] Sequences =
        ["{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IEnumerable<{0}>", "Queue<{0}>", "System.Collections.Immutable.ImmutableArray<{0}>", "System.Collections.Immutable.ImmutableList<{0}>"];

    private static readonly string[] Dictionaries = ["Dictionary<{0}, {1}>", "IReadOnlyDictionary<{0}, {1}>", "SortedDictionary<{0}, {1}>"];

    /// <summary>A member of the body.</summary>
    public BoundedMember Next(string name, int depth)
    {
        (string type, string[] bounds) = random.Next(12) switch
        {
            0 or 1 => Leaf(),
            2 or 3 => Text(),
            4 => (random.Pick<string>(Bytes), [Count()]),
            5 or 6 => Collection(depth),
            7 => Dictionary(depth),
            8 or 9 when depth < MaxDepth => Object(depth),
            10 => Capped(),
            _ => (graph.DeclareEnum(), []),
        };
        bool isNullable = type.EndsWith('?');
        if (!isNullable && random.Chance(0.25))
        {
            (type, isNullable) = (type + "?", true);
        }

        var others = new List<string>();
        if (random.Chance(0.2))
        {
            others.Add(string.Create(CultureInfo.InvariantCulture, $"JsonPropertyName(\"{random.Pick("plain", "<&'+>", "ü", "☃")}{name}\")"));
        }

        if (random.Chance(0.2))
        {
            others.Add(random.Next(5) switch
            {
                0 => "JsonIgnore",
                1 when isNullable => "JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)",
                2 => "JsonIgnore(Condition = JsonIgnoreCondition.Never)",
                _ => "JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)",
            });
        }

        return new BoundedMember(bounds, others, type, name);
    }

    /// <summary>A member that is a message attribute, and mostly in the body too.</summary>
    public BoundedMember Attribute(string name)
    {
        string excluded = random.Chance(0.4) ? "ExcludeFromBody = true" : "";
        (string type, string arguments, string[] bounds) = random.Next(9) switch
        {
            0 or 1 => (random.Pick("string", "string?"), "", TextBounds()),
            2 => (random.Pick<string>(Bytes), "", [random.Pick(Count(), Cap(8))]),
            3 => (graph.DeclareEnum(), random.Pick("", "DataType = \"Number\""), []),
            4 => (random.Pick("double", "float", "double?"), random.Pick("", "DataType = \"String.scientific\""), []),
            5 => (random.Pick<string>(Integers), random.Pick("", "DataType = \"Number.int\""), []),
            6 => ("System.Uri?", "", [Chars()]),
            _ => (random.Pick<string>(ValueLeaves) + random.Pick("", "?"), "", []),
        };
        string list = string.Join(", ", new[] { arguments, excluded }.Where(argument => argument.Length > 0));
        return new BoundedMember([$"MessageAttribute{(list.Length > 0 ? $"({list})" : "")}", .. bounds], [], type, name);
    }

    public BoundedMember RawBody(string name) => random.Chance(0.5)
        ? new BoundedMember(["MessageBody", .. TextBounds()], [], "string", name)
        : new BoundedMember(["MessageBody", random.Pick(Count(), Cap(8))], [], random.Pick("byte[]", "System.ReadOnlyMemory<byte>", "System.ReadOnlyMemory<byte>?"), name);

    private (string Type, string[] Bounds) Leaf()
    {
        if (random.Chance(0.3))
        {
            int least = random.Next(-200, 100);
            return (random.Pick<string>(Integers), [string.Create(CultureInfo.InvariantCulture, $"Range({least}, {least + random.Next(100, 2_000)})")]);
        }

        return random.Chance(0.1) ? ("System.Version", []) : (random.Pick<string>(ValueLeaves), []);
    }

    private (string Type, string[] Bounds) Text() => random.Chance(0.15) ? ("System.Uri", [Chars()]) : ("string", TextBounds());

    private string[] TextBounds() => random.Next(7) switch
    {
        0 => [$"StringLength({Number(0, 40)})"],
        1 => [$"MaxLength({Number(0, 40)})"],
        2 => [$"Length(0, {Number(0, 40)})"],
        3 => [Cap(8)],
        4 => [Chars(), Cap(8)],
        _ => [Chars()],
    };

    private (string Type, string[] Bounds) Collection(int depth)
    {
        string sequence = random.Pick<string>(Sequences);
        return random.Next(5) switch
        {
            0 => (Of(sequence, "string" + random.Pick("", "?")), [Count(), Chars()]),
            1 => (Of("List<{0}>", Of(random.Pick("List<{0}>", "{0}[]"), random.Pick<string>(ValueLeaves))), [$"MaxItems({Number(0, 4)}, {Number(0, 4)})"]),
            2 => (Of("IReadOnlyList<{0}>", random.Pick<string>(Bytes)), [$"MaxItems({Number(0, 4)}, {Number(0, 20)})"]),
            3 when depth < MaxDepth => (Of(sequence, graph.DeclareObject(depth + 1).Name + random.Pick("", "?")), [Count()]),
            3 => (Of(sequence, graph.DeclareEnum() + "?"), [$"MaxLength({Number(0, 5)})"]),
            _ => (Of(sequence, random.Pick<string>(ValueLeaves) + random.Pick("", "?")), [random.Pick(Count(), $"Length(0, {Number(0, 5)})")]),
        };
    }

    private (string Type, string[] Bounds) Dictionary(int depth)
    {
        string key = random.Pick("string", "string", "int", "sbyte", "ulong", "System.Guid", "enum");
        key = key == "enum" ? graph.DeclareEnum() : key;
        string value = random.Next(4) switch
        {
            0 => "string?",
            1 when depth < MaxDepth => graph.DeclareObject(depth + 1).Name,
            2 => "List<int>",
            _ => random.Pick<string>(ValueLeaves),
        };
        return (
            random.Pick<string>(Dictionaries).Replace("{0}", key, StringComparison.Ordinal).Replace("{1}", value, StringComparison.Ordinal),
            [$"MaxItems({Number(0, 4)}, {Number(0, 4)})", $"MaxChars({Number(0, 20)}, KeyLength = {Number(1, 12)})"]);
    }

    private (string Type, string[] Bounds) Object(int depth)
    {
        (string name, _) = graph.DeclareObject(depth + 1);
        return (name, []);
    }

    /// <summary>What only [MaxBytes] can bound.</summary>
    private (string Type, string[] Bounds) Capped() => (
        random.Next(7) switch
        {
            0 => "List<string>",
            1 => "Dictionary<string, string>",
            2 => graph.DeclareNode() + "?",
            3 => graph.UseObject() + "?",
            4 => graph.DeclarePolymorphic() + "?",
            5 => random.Pick("int", "long", "double"),
            _ => "byte[]",
        },
        [Cap(4)]);

    private string Chars() => $"MaxChars({Number(0, 40)})";

    private string Count() => $"MaxItems({Number(0, 5)})";

    private string Cap(int least) => $"MaxBytes({Number(least, 150)})";

    private string Number(int least, int most) => random.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private static string Of(string collection, string item)
    {
        // byte[][] is an array of arrays: what stands last in C# is the innermost.
        string code = collection == "{0}[]" && item.Contains('[', StringComparison.Ordinal) ? "List<{0}>" : collection;
        return code.Replace("{0}", item, StringComparison.Ordinal);
    }
}
