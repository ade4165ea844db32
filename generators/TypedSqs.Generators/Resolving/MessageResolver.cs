using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>
/// Decides what the message leaves to the assembly and to its <c>JsonSerializerContext</c>: limit, options, names. Pure functions over
/// models; <see langword="null"/> where something speaks against the message. What an analyzer passes as <c>locate</c> turns the path of a
/// member into its place in source.
/// </summary>
internal static class MessageResolver
{
    public static ResolvedMessage? Resolve(
        QueueMessageModel model, EquatableArray<JsonContextModel> contexts, DefaultsModel defaults, Refusals refusals, Func<string, Location>? locate = null)
    {
        if (defaults.HasInvalidOption
            || (model.Queue.MaxMessageBytes is null && defaults.MaxMessageBytes is < SqsLimits.MinMaxMessageBytes or > SqsLimits.MaxMessageBytes))
        {
            // Reported once, at the assembly's attribute.
            refusals.AddSilently();
        }

        var context = JsonContextResolver.Resolve(model, contexts, refusals, locate);
        var reserve = ReserveResolver.Resolve(model.Queue, defaults, refusals);
        var attributeNames = AttributeNameResolver.Resolve(model, defaults, reserve, refusals, locate);
        bool contextWritesBody = model.JsonBody is ContextShape || (model.JsonBody is not null && context?.OptionOfItsOwn is not null);
        var objects = contextWritesBody ? [] : ObjectResolver.Resolve(
            model,
            context?.Naming ?? model.Queue.JsonNaming ?? defaults.JsonNaming ?? NamingPolicy.Unspecified,
            context?.Ignore ?? model.Queue.JsonIgnore ?? defaults.JsonIgnore ?? IgnoreCondition.Never,
            context?.IgnoresCase == true,
            refusals,
            locate).ToEquatableArray();
        return refusals.Any ? null : new ResolvedMessage
        {
            Model = model,
            MaxMessageBytes = model.Queue.MaxMessageBytes ?? defaults.MaxMessageBytes ?? SqsLimits.DefaultMaxMessageBytes,
            Reserve = reserve,
            AttributeNames = attributeNames,
            JsonContext = context?.TypeName,
            ContextWritesBody = contextWritesBody,
            EnumsByName = context?.UseStringEnumConverter == true,
            Objects = objects,
        };
    }
}
