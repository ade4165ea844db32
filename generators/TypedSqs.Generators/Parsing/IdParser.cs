using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>The message group id and the message deduplication id.</summary>
internal sealed class IdParser(MessageProperties properties, EnumTable enums, Refusals refusals)
{
    public EquatableArray<ScalarModel> ParseGroupId() => ParseParts(WellKnownNames.MessageGroupIdAttribute, "MessageGroupId");

    public EquatableArray<ScalarModel> ParseDeduplicationId(QueueModel queue, out bool hashes)
    {
        var joined = ParseParts(WellKnownNames.MessageDeduplicationIdAttribute, "MessageDeduplicationId");
        RefuseNamesOnProperties();
        var onType = properties.Type.FindAttribute(WellKnownNames.MessageDeduplicationIdAttribute);
        hashes = onType is not null;
        if (onType is not null && !joined.IsEmpty)
        {
            refusals.Add(MessageRules.DeduplicationIdTwice, onType.LocationOf(properties.Type), properties.Type.Name, joined[0].Property);
        }

        var parts = onType is null ? joined : ParseHash(onType);
        if (!parts.IsEmpty && !queue.IsFifo)
        {
            refusals.AddOf(
                properties.Type,
                MessageRules.DeduplicationOnStandardQueue,
                onType?.LocationOf(properties.Type) ?? MemberLocations.Of(properties.Type, parts[0].Property),
                properties.Type.Name,
                "has a message deduplication id",
                queue.Name);
        }

        return parts;
    }

    private EquatableArray<ScalarModel> ParseParts(string attributeName, string shortName)
    {
        var parts = properties.With(attributeName)
            .Select(found => (Symbol: found.Property.Symbol, Order: found.Attribute.Named("Order") as int? ?? 0))
            .OrderBy(part => part.Order)
            .ToList();
        for (int i = 1; i < parts.Count; i++)
        {
            if (parts[i].Order == parts[i - 1].Order)
            {
                refusals.Add(
                    MessageRules.IdOrderAmbiguous, parts[i].Symbol.LocationOf(properties.Type), parts[i - 1].Symbol.Name, parts[i].Symbol.Name, shortName, parts[i].Order);
            }
        }

        return parts.Select(part => ParsePart(part.Symbol)).OfType<ScalarModel>().ToEquatableArray();
    }

    private EquatableArray<ScalarModel> ParseHash(AttributeData attribute)
    {
        var location = attribute.LocationOf(properties.Type);
        var names = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Select(value => value.Value as string ?? "").ToList()
            : [];
        if (names.Count == 0)
        {
            refusals.Add(
                MessageRules.HashedPropertiesInvalid,
                location,
                properties.Type.Name,
                "names no property; name those to hash, as in [MessageDeduplicationId(nameof(OrderId))], or move the attribute to a property");
        }

        var parts = new List<ScalarModel>();
        foreach (string name in names)
        {
            if (properties.Find(name) is not { } property)
            {
                refusals.Add(
                    MessageRules.HashedPropertiesInvalid,
                    location,
                    properties.Type.Name,
                    $"hashes '{name}', which is no property that generated code can read");
            }
            else if (ParsePart(property.Symbol) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.ToEquatableArray();
    }

    /// <summary>On a property the names would do nothing, silently.</summary>
    private void RefuseNamesOnProperties()
    {
        foreach (var (property, attribute) in properties.With(WellKnownNames.MessageDeduplicationIdAttribute))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Kind == TypedConstantKind.Array)
            {
                refusals.Add(
                    MessageRules.HashedPropertiesInvalid,
                    property.Symbol.IsBeside(properties.Type) ? attribute.LocationOf(property.Symbol) : properties.Type.LocationOf(),
                    properties.Type.Name,
                    $"names properties to hash on '{property.Symbol.Name}', which takes the value of that property alone; move the attribute to the type");
            }
        }
    }

    private ScalarModel? ParsePart(IPropertySymbol property)
    {
        var part = ScalarParser.Parse(property, properties.Type, enums);
        if (part is null)
        {
            refusals.Add(MessageRules.IdTypeNotSupported, property.LocationOf(properties.Type), property.Name, property.Type.ToPlainName());
        }

        return part;
    }
}
