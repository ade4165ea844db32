using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Which tables the code of a message really uses: what depends on options is known only now.</summary>
internal sealed class UsedTables
{
    private readonly ResolvedMessage _message;

    public UsedTables(ResolvedMessage message)
    {
        _message = message;
        var model = message.Model;
        var scalars = model.Attributes.Select(attribute => attribute.Value).Concat(model.GroupId).Concat(model.DeduplicationId);
        Enums.UnionWith(scalars.Select(scalar => scalar.EnumType).OfType<string>());
        if (message.ContextWritesBody)
        {
            ContextTypes.Add(model.Type.FullName);
            return;
        }

        foreach (var resolved in message.Objects.SelectMany(shape => shape.Members))
        {
            Use(resolved.Member.Value!);
        }

        foreach (var composite in model.Composites)
        {
            _ = composite switch
            {
                SequenceShape sequence => Use(sequence.Item),
                DictionaryShape dictionary => Use(dictionary.KeyShape, isKey: true) && Use(dictionary.Value),
                NullableShape nullable => Use(nullable.Inner),
                _ => true,
            };
        }
    }

    public HashSet<string> Enums { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> ContextTypes { get; } = new(StringComparer.Ordinal);

    private bool Use(ValueShape shape, bool isKey = false) => shape switch
    {
        EnumShape { EnumType: var type } value when value.ByName || isKey || _message.EnumsByName => Enums.Add(type) || true,
        ContextShape { TypeName: var type } => ContextTypes.Add(type) || true,
        _ => true,
    };
}
