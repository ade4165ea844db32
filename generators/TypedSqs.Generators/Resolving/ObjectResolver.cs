using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>Gives the members of each object their names in JSON and their order, and settles conflicts as System.Text.Json does.</summary>
internal static class ObjectResolver
{
    public static IEnumerable<ResolvedObject> Resolve(
        QueueMessageModel model, NamingPolicy naming, IgnoreCondition ignore, bool ignoresCase, Refusals refusals, Func<string, Location>? locate)
    {
        var comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        foreach (var shape in model.Composites.OfType<ObjectShape>())
        {
            var members = WithoutConflicts(shape, naming, comparer, refusals, locate)
                .Where(named => named.Member.Value is not null)
                .Select(named => new ResolvedMember(named.JsonName, ConditionOf(named.Member, ignore), named.Member))
                .OrderBy(member => member.Member.Order);
            yield return new ResolvedObject(shape.TypeName, members.ToEquatableArray());
        }
    }

    /// <summary>An ignored member keeps its place for one of the same name in a base; a hidden one falls away; else two of a name are refused.</summary>
    private static List<(string JsonName, MemberShape Member)> WithoutConflicts(
        ObjectShape shape, NamingPolicy naming, StringComparer comparer, Refusals refusals, Func<string, Location>? locate)
    {
        var kept = new List<(string JsonName, MemberShape Member)>();
        var places = new Dictionary<string, int>(comparer);
        var ignoredNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            string jsonName = member.JsonName ?? NamingPolicies.Apply(naming, member.Name);
            if (!places.TryGetValue(jsonName, out int place))
            {
                places.Add(jsonName, kept.Count);
                kept.Add((jsonName, member));
            }
            else if (IsIgnored(kept[place].Member))
            {
                kept[place] = (jsonName, member);
            }
            else if (!IsIgnored(member) && kept[place].Member.Name != member.Name && !ignoredNames.Contains(member.Name))
            {
                refusals.Add(
                    MessageRules.JsonNameConflict,
                    locate?.Invoke(shape.Path.Length == 0 ? member.Name : shape.Path),
                    kept[place].Member.Name,
                    member.Name,
                    shape.TypeName.Replace("global::", ""),
                    jsonName);
            }

            if (IsIgnored(member))
            {
                ignoredNames.Add(member.Name);
            }
        }

        return kept;
    }

    private static bool IsIgnored(MemberShape member) => member.Ignore == IgnoreCondition.Always || member.IsExcluded;

    private static IgnoreCondition ConditionOf(MemberShape member, IgnoreCondition options) => (member.Ignore, options) switch
    {
        (IgnoreCondition.Never or IgnoreCondition.WhenReading, _) => IgnoreCondition.Never,
        (IgnoreCondition.WhenWritingDefault, _) => member.CanBeNull ? IgnoreCondition.WhenWritingNull : IgnoreCondition.WhenWritingDefault,
        (IgnoreCondition.WhenWritingNull, _) => IgnoreCondition.WhenWritingNull,
        (null, IgnoreCondition.WhenWritingNull) => member.CanBeNull ? IgnoreCondition.WhenWritingNull : IgnoreCondition.Never,
        (null, IgnoreCondition.WhenWritingDefault) => member.CanBeNull ? IgnoreCondition.WhenWritingNull : IgnoreCondition.WhenWritingDefault,
        _ => IgnoreCondition.Never,
    };
}
