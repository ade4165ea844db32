namespace TypedSqs.Generators.Tests.Differential;

/// <summary>A type as it is written where it is used.</summary>
/// <param name="Code">Its C#.</param>
/// <param name="IsValueType">Whether it can never be null.</param>
internal sealed record TypeUse(string Code, bool IsValueType);

/// <summary>Chooses types for members: leaves, enums, objects, and collections of all of these.</summary>
internal sealed class RandomTypes(Random random, Func<int, TypeUse> declareObject, Func<TypeUse> declareEnum, bool hasContext)
{
    private const int MaxDepth = 3;

    private static readonly string[] ValueLeaves =
    [
        "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal",
        "System.Half", "System.Int128", "System.UInt128", "System.Memory<byte>", "System.ReadOnlyMemory<byte>",
        "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    ];

    private static readonly string[] ReferenceLeaves = ["string", "string", "string", "string", "byte[]", "System.Uri", "System.Version"];

    private static readonly string[] Sequences =
    [
        "{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IList<{0}>", "ICollection<{0}>", "IReadOnlyCollection<{0}>",
        "IEnumerable<{0}>", "HashSet<{0}>", "ISet<{0}>", "IReadOnlySet<{0}>", "LinkedList<{0}>", "Queue<{0}>", "Stack<{0}>",
        "System.Collections.ObjectModel.Collection<{0}>", "System.Collections.ObjectModel.ReadOnlyCollection<{0}>",
        "System.Collections.Immutable.ImmutableArray<{0}>", "System.Collections.Immutable.ImmutableList<{0}>",
        "System.Collections.Concurrent.ConcurrentQueue<{0}>",
    ];

    private static readonly string[] Dictionaries =
    [
        "Dictionary<{1}, {0}>", "IDictionary<{1}, {0}>", "IReadOnlyDictionary<{1}, {0}>", "SortedDictionary<{1}, {0}>",
        "System.Collections.Immutable.ImmutableDictionary<{1}, {0}>", "System.Collections.Concurrent.ConcurrentDictionary<{1}, {0}>",
    ];

    private static readonly string[] Keys =
        ["string", "string", "string", "int", "byte", "sbyte", "short", "ushort", "uint", "long", "ulong", "System.Guid"];

    public TypeUse Next(int depth)
    {
        if (hasContext && random.Chance(0.15))
        {
            return new TypeUse(random.Pick<string>(RandomContext.Types) + (random.Chance(0.3) ? "?" : ""), IsValueType: false);
        }

        double choice = depth < MaxDepth ? random.NextDouble() : random.NextDouble() * 0.65;
        TypeUse type = choice switch
        {
            < 0.35 => new TypeUse(random.Pick<string>(ValueLeaves), IsValueType: true),
            < 0.55 => new TypeUse(random.Pick<string>(ReferenceLeaves), IsValueType: false),
            < 0.65 => declareEnum(),
            < 0.80 => declareObject(depth + 1),
            < 0.92 => Of(random.Pick<string>(Sequences), depth),
            _ => Of(random.Pick<string>(Dictionaries), depth),
        };
        return random.Chance(0.3) ? new TypeUse(type.Code + "?", IsValueType: false) : type;
    }

    private TypeUse Of(string collection, int depth)
    {
        TypeUse item = Next(depth + 1);
        // byte[][] is an array of arrays: what stands last in C# is the innermost.
        string code = collection == "{0}[]" && item.Code.Contains('[', StringComparison.Ordinal) ? "List<{0}>" : collection;
        string key = random.Chance(0.2) ? declareEnum().Code : random.Pick<string>(Keys);
        return new TypeUse(
            code.Replace("{0}", item.Code, StringComparison.Ordinal).Replace("{1}", key, StringComparison.Ordinal),
            IsValueType: code.Contains("ImmutableArray", StringComparison.Ordinal));
    }
}
