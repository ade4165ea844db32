using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>Reads a type with <c>[QueueMessage]</c> into a model, or says what speaks against it.</summary>
internal static class QueueMessageParser
{
    /// <summary>The same by name and in silence, for the generator; what is broken beyond naming has no model.</summary>
    public static QueueMessageModel? Parse(string metadataName, Compilation compilation, CancellationToken cancellationToken)
        => compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type && type.HasAttribute(WellKnownNames.QueueMessageAttribute)
            ? Parse(type, compilation, new Refusals(), cancellationToken)
            : null;

    public static QueueMessageModel? Parse(
        INamedTypeSymbol type, Compilation compilation, Refusals refusals, CancellationToken cancellationToken)
    {
        var attribute = type.FindAttribute(WellKnownNames.QueueMessageAttribute)!;
        if (!DeclarationParser.IsSupported(type, refusals))
        {
            return null;
        }

        if (UseWarnings.IsError(type))
        {
            refusals.Add(MessageRules.MessageTypeNotSupported, type.LocationOf(), type.Name, "it is [Obsolete] as an error, which its producer would have too");
            return null;
        }

        var queue = QueueParser.Parse(type, attribute, refusals);
        var properties = MessageProperties.Of(type, compilation, refusals);
        cancellationToken.ThrowIfCancellationRequested();
        if (properties.AreBroken)
        {
            refusals.AddSilently();
            return null;
        }

        var enums = new EnumTable();
        var attributes = AttributeParser.Parse(properties, enums, refusals);
        var constants = AttributeParser.ParseConstants(type, refusals);
        var ids = new IdParser(properties, enums, refusals);
        var groupId = ids.ParseGroupId();
        var deduplicationId = ids.ParseDeduplicationId(queue, out bool hashes);
        var delay = DelayParser.Parse(properties, queue, refusals);
        cancellationToken.ThrowIfCancellationRequested();

        var rawBody = BodyParser.ParseRaw(properties, refusals);
        var bounds = BoundsParser.OfBody(type);
        var json = new JsonShapeParser(type, properties, compilation, enums, refusals, cancellationToken);
        json.Warnings.AddType(type);
        json.Warnings.AddDeclaration(type, DeclarationParser.ProducerName(type), compilation);
        foreach (var property in properties.Sent)
        {
            json.Warnings.AddMember(property);
        }

        var jsonBody = rawBody is null ? json.Parse(type, path: "", bounds) : null;

        return refusals.Any ? null : new QueueMessageModel
        {
            Type = DeclarationParser.Parse(type),
            Queue = queue,
            Attributes = attributes,
            ConstantAttributes = constants,
            GroupId = groupId,
            DeduplicationId = deduplicationId,
            HashesDeduplicationId = hashes,
            Delay = delay,
            RawBody = rawBody,
            MaxBodyBytes = bounds.Bytes,
            ItemsBoundedBy = DeclaredBounds.NamesOf(type.GetAttributes().Where(attribute => !attribute.Is(WellKnownNames.MaxBytesAttribute))),
            JsonBody = jsonBody,
            Composites = json.Composites,
            ExcludesFromBody = json.ExcludesFromBody,
            Warnings = json.Warnings.Ids,
            Enums = enums.ToModel(),
        };
    }
}
