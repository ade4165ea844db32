using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Sizing;

/// <summary>Interval analysis of the JSON body, under the very options and guards that the emitter writes.</summary>
internal sealed class BodySizer(ResolvedMessage message)
{
    private const string BoundText = "add [MaxChars] or [MaxBytes]";

    /// <summary>Nobody reads more, and a graph of types can have more paths than there is time for.</summary>
    private const int EnoughNamed = 64;

    private readonly Dictionary<string, CompositeShape> _composites = message.Model.Composites.ToDictionary(shape => shape.Key);
    private readonly Dictionary<string, ResolvedObject> _objects = message.Objects.ToDictionary(shape => shape.TypeName);
    private readonly Dictionary<string, EnumModel> _enums = message.Model.Enums.ToDictionary(model => model.TypeName);

    /// <summary>What is bounded is the same wherever it stands; what is not is walked again, since each place is named.</summary>
    private readonly Dictionary<string, Interval> _bounded = new(StringComparer.Ordinal);

    /// <summary>Where [MaxBytes] holds the whole, no place is named, and what is not bounded need not be walked again either.</summary>
    private readonly Dictionary<string, Interval> _unboundedWithinCap = new(StringComparer.Ordinal);

    private int _caps;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public List<UnboundedMember> Unbounded { get; } = [];

    /// <summary>What is left out where it has no value can still be sent without one: only of the rest no value is left.</summary>
    public List<HopelessBound> Hopeless { get; } = [];

    /// <summary>A member of an object: name, colon and value, and when it is left out.</summary>
    public Interval Member(ResolvedMember member, string path)
    {
        int before = Unbounded.Count;
        bool isCapped = member.Member.MaxBytes is not null;
        _caps += isCapped ? 1 : 0;
        var value = Value(member.Member.Value!, path);
        _caps -= isCapped ? 1 : 0;
        if (member.Member.CanBeNull && member.Ignore == IgnoreCondition.Never)
        {
            value = value.Or(Interval.Exactly(4));
        }

        if (member.Member.MaxBytes is { } maxBytes)
        {
            if (value.Min > maxBytes && member.Ignore == IgnoreCondition.Never)
            {
                Hopeless.Add(new HopelessBound(path, value.Min, maxBytes));
            }

            value = value.AtMost(maxBytes);
            Unbounded.RemoveRange(before, Unbounded.Count - before);
        }

        var whole = Interval.Exactly(JsonEscape.Escape(member.JsonName).Length + 3) + value;
        return member.Ignore == IgnoreCondition.Never ? whole : whole.Optional;
    }

    public Interval Value(ValueShape shape, string path) => shape switch
    {
        LeafShape leaf => OrNamed(LeafSizes.Json(leaf), path, leaf.Kind switch
        {
            LeafKind.ByteArray or LeafKind.ByteMemory => "is bytes without a bound; add [MaxItems] or [MaxBytes]",
            _ => "is a text without a bound; " + BoundText,
        }),
        EnumShape named when named.ByName || message.EnumsByName => EnumSizes.JsonByName(_enums[named.EnumType], named.Number),
        EnumShape number => LeafSizes.JsonNumber(number.Number),
        CompositeReference reference => Composite(reference, path),
        ContextShape context => OrNamed(new(1, Interval.Infinite), path, $"{context.Why}, so the JsonSerializerContext writes it; add [MaxBytes]", MissingBound.Bytes),
        _ => new(1, Interval.Infinite),
    };

    private Interval Composite(CompositeReference reference, string path)
    {
        if (_bounded.TryGetValue(reference.Key, out var known) || (_caps > 0 && _unboundedWithinCap.TryGetValue(reference.Key, out known)))
        {
            return known;
        }

        if (Unbounded.Count >= EnoughNamed)
        {
            return new(2, Interval.Infinite);
        }

        if (!_open.Add(reference.Key))
        {
            return OrNamed(new(2, Interval.Infinite), path, "is recursive; add [MaxBytes]", MissingBound.Bytes);
        }

        var size = Compute(_composites[reference.Key], path);
        _open.Remove(reference.Key);
        if (size.IsBounded)
        {
            _bounded.Add(reference.Key, size);
        }
        else if (_caps > 0)
        {
            _unboundedWithinCap[reference.Key] = size;
        }

        return size;
    }

    private Interval Compute(CompositeShape shape, string path) => shape switch
    {
        ObjectShape described => Object(_objects[described.TypeName], path),
        SequenceShape { MaxItems: 0 } or DictionaryShape { MaxItems: 0 } => Interval.Exactly(2),
        SequenceShape sequence => Items(OrNull(sequence.Item, Value(sequence.Item, path + "[]")), sequence.MaxItems, path),
        DictionaryShape dictionary => Items(Entry(dictionary, path), dictionary.MaxItems, path),
        NullableShape nullable => Value(nullable.Inner, path), // that it can be null, its place counts
        _ => new(2, Interval.Infinite),
    };

    private Interval Object(ResolvedObject resolved, string path)
    {
        var members = resolved.Members
            .Select(member => Member(member, path.Length == 0 ? member.Member.Name : $"{path}.{member.Member.Name}"))
            .ToList();
        return members.Aggregate(Braces(members), static (sum, member) => sum + member);
    }

    /// <summary>The braces, and a comma between each two members that are there.</summary>
    public static Interval Braces(List<Interval> members)
        => new(2 + Math.Max(members.Count(member => member.Min > 0) - 1, 0), 2 + Math.Max(members.Count - 1, 0));

    private Interval Items(Interval item, int? maxItems, string path)
        => maxItems is null
            ? OrNamed(new(2, Interval.Infinite), path, "has any number of items; add [MaxItems] or [MaxBytes]")
            : Interval.Exactly(2) + item.UpTo(maxItems);

    private Interval Entry(DictionaryShape dictionary, string path)
    {
        var key = dictionary.KeyShape switch
        {
            EnumShape named => EnumSizes.JsonKey(_enums[named.EnumType], named.Number),
            LeafShape leaf => OrNamed(LeafSizes.JsonKey(leaf), path, "has keys of any length; add [MaxChars(KeyLength = ...)] or [MaxBytes]"),
            _ => new Interval(2, Interval.Infinite),
        };
        return key + Interval.Exactly(1) + OrNull(dictionary.Value, Value(dictionary.Value, path + "[]"));
    }

    /// <summary>An item of a reference type, or a nullable one, can be null, whatever its annotation says.</summary>
    private Interval OrNull(ValueShape shape, Interval size) => shape switch
    {
        LeafShape { Kind: LeafKind.Text or LeafKind.Uri or LeafKind.Version or LeafKind.ByteArray } => size.Or(Interval.Exactly(4)),
        CompositeReference reference when _composites[reference.Key].CanBeNull => size.Or(Interval.Exactly(4)),
        { TypeName: var name } when name.EndsWith("?", StringComparison.Ordinal) => size.Or(Interval.Exactly(4)),
        _ => size,
    };

    private Interval OrNamed(Interval size, string path, string why, MissingBound lacks = MissingBound.OfItsType)
    {
        if (!size.IsBounded)
        {
            Unbounded.Add(new UnboundedMember(path, why, lacks));
        }

        return size;
    }
}
