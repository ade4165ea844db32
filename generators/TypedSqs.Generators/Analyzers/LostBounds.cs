using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Analyzers;

/// <summary>The bounds of a message that nobody enforces, since a context writes their values.</summary>
internal static class LostBounds
{
    public static IEnumerable<DeclaredBound> Of(ResolvedMessage message)
    {
        var model = message.Model;
        var values = model.Composites.SelectMany(shape => shape.Values);
        var lost = values.Append(model.JsonBody!).OfType<ContextShape>()
            .SelectMany(shape => shape.Bounds, static (shape, bound) => bound with { Path = Join(shape.Path, bound.Path) });
        return (message.ContextWritesBody ? lost.Concat(OfWhole(model)) : lost).Where(bound => !IsKept(model, bound.Path)).Distinct();
    }

    private static IEnumerable<DeclaredBound> OfWhole(QueueMessageModel model)
    {
        if (model.ItemsBoundedBy is { } items)
        {
            yield return new DeclaredBound("", items);
        }

        foreach (var shape in model.Composites.OfType<ObjectShape>())
        {
            foreach (var member in shape.Members.Where(member => member.BoundedBy is not null))
            {
                yield return new DeclaredBound(Join(shape.Path, member.Name), member.BoundedBy!);
            }
        }
    }

    /// <summary>What is also an attribute or an id has its bounds enforced there.</summary>
    private static bool IsKept(QueueMessageModel model, string path)
        => model.Attributes.Select(attribute => attribute.Value).Concat(model.GroupId).Concat(model.DeduplicationId).Any(value => value.Property == path);

    private static string Join(string path, string member)
        => path.Length == 0 || member.Length == 0 || member[0] == '[' ? path + member : $"{path}.{member}";
}
