using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>The names of the message attributes, and the rules that hold for all of them together.</summary>
internal static class AttributeNameResolver
{
    public static EquatableArray<string> Resolve(
        QueueMessageModel model, DefaultsModel defaults, Refusals refusals, Func<string, Location>? locate)
    {
        var policy = model.Queue.AttributeNaming ?? defaults.AttributeNaming ?? NamingPolicy.Unspecified;
        var names = model.Attributes
            .Select(attribute => attribute.Name ?? NamingPolicies.Apply(policy, attribute.Value.Property))
            .ToEquatableArray();
        var all = model.Attributes
            .Select((attribute, i) => (Name: names[i], Path: attribute.Value.Property))
            .Concat(model.ConstantAttributes.Select((constant, i) => (constant.Name, Path: MemberLocations.PathOfConstant(i))))
            .ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < all.Count; i++)
        {
            var (name, path) = all[i];
            if (AttributeNameRules.Check(name) is { } wrong)
            {
                refusals.AddWith(
                    DiagnosticFacts.Of((DiagnosticFacts.Name, name)),
                    MessageRules.AttributeNameInvalid,
                    locate?.Invoke(path),
                    i < names.Count ? path : model.Type.PlainName,
                    name,
                    wrong);
            }

            if (!taken.Add(name))
            {
                refusals.Add(MessageRules.AttributeNameDuplicate, locate?.Invoke(path), model.Type.PlainName, name);
            }

            if (i == SqsLimits.MaxMessageAttributes)
            {
                refusals.Add(MessageRules.TooManyAttributes, locate?.Invoke(path), model.Type.PlainName, all.Count, name);
            }
        }

        return names;
    }
}
