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
        QueueMessageModel model, DefaultsModel defaults, ReserveModel reserve, Refusals refusals, Func<string, Location>? locate)
    {
        var policy = model.Queue.AttributeNaming ?? defaults.AttributeNaming ?? NamingPolicy.Unspecified;
        var names = model.Attributes
            .Select(attribute => attribute.Name ?? NamingPolicies.Apply(policy, attribute.Value.Property))
            .ToEquatableArray();
        var all = model.Attributes
            .Select((attribute, i) => (Name: names[i], Path: attribute.Value.Property))
            .Concat(model.ConstantAttributes.Select((constant, i) => (constant.Name, Path: MemberLocations.PathOfConstant(i))))
            .ToList();
        string[] ofTrace = reserve.TraceAttributes > 0 ? [TraceContextAttributes.TraceParent, TraceContextAttributes.TraceState] : [];
        var taken = new HashSet<string>(ofTrace, StringComparer.Ordinal);
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
        }

        RefuseTooMany(model, all, reserve, refusals, locate);
        return names;
    }

    private static void RefuseTooMany(
        QueueMessageModel model, List<(string Name, string Path)> all, ReserveModel reserve, Refusals refusals, Func<string, Location>? locate)
    {
        int free = SqsLimits.MaxMessageAttributes - reserve.TraceAttributes - reserve.Attributes;
        if (all.Count > free)
        {
            var (name, path) = free >= 0 ? all[free] : ("ReservedAttributes", "");
            int count = all.Count + reserve.TraceAttributes + reserve.Attributes;
            refusals.Add(MessageRules.TooManyAttributes, locate?.Invoke(path), model.Type.PlainName, count, OthersOf(reserve), name);
        }
    }

    private static string OthersOf(ReserveModel reserve) => reserve switch
    {
        { TraceAttributes: 0, Attributes: 0 } => "",
        { TraceAttributes: 0, Attributes: var kept } => $" ({kept} of them reserved)",
        { TraceAttributes: var trace, Attributes: 0 } => $" ({trace} of them for the trace context)",
        { TraceAttributes: var trace, Attributes: var kept } => $" ({trace} of them for the trace context, {kept} reserved)",
    };
}
