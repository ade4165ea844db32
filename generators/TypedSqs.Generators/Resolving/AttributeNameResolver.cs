using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>The names of the message attributes, and the rules that hold for all of them together.</summary>
internal static class AttributeNameResolver
{
    public static EquatableArray<string> Resolve(QueueMessageModel model, DefaultsModel defaults, Refusals refusals, Location? location)
    {
        var policy = model.Queue.AttributeNaming ?? defaults.AttributeNaming ?? NamingPolicy.Unspecified;
        var names = model.Attributes
            .Select(attribute => attribute.Name ?? NamingPolicies.Apply(policy, attribute.Value.Property))
            .ToEquatableArray();
        var all = names.Concat(model.ConstantAttributes.Select(constant => constant.Name)).ToList();
        string message = model.Type.PlainName;
        foreach (string name in all)
        {
            if (AttributeNameRules.Check(name) is { } wrong)
            {
                refusals.Add(MessageRules.AttributeNameInvalid, location, message, name, wrong);
            }
        }

        foreach (var twins in all.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            refusals.Add(MessageRules.AttributeNameDuplicate, location, message, twins.Key);
        }

        if (all.Count > SqsLimits.MaxMessageAttributes)
        {
            refusals.Add(MessageRules.TooManyAttributes, location, message, all.Count, all[SqsLimits.MaxMessageAttributes]);
        }

        return names;
    }
}
