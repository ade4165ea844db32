using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The options of <c>[QueueMessage]</c> and <c>[assembly: QueueMessageDefaults]</c> that are enums. An attribute takes any number that is cast to one,
/// and not each condition can hold for all members.
/// </summary>
internal static class OptionChecks
{
    public static void Run(AttributeData attribute, string subject, Location location, Refusals refusals)
    {
        foreach (var (option, fault) in Faults(attribute))
        {
            refusals.Add(MessageRules.OptionInvalid, location, subject, option, fault);
        }
    }

    public static bool AreValid(AttributeData attribute) => !Faults(attribute).Any();

    private static IEnumerable<(string Option, string Fault)> Faults(AttributeData attribute)
    {
        foreach (string option in new[] { "JsonPropertyNamingPolicy", "AttributeNamingPolicy" })
        {
            if (attribute.Named(option) is int policy && !Enum.IsDefined(typeof(NamingPolicy), policy))
            {
                yield return (option, $"{policy.ToString(CultureInfo.InvariantCulture)}, which is no value of JsonKnownNamingPolicy");
            }
        }

        if (attribute.Named("TraceContext") is int carrier && !Enum.IsDefined(typeof(TraceContextCarrier), carrier))
        {
            yield return ("TraceContext", $"{carrier.ToString(CultureInfo.InvariantCulture)}, which is no value of TraceContextCarrier");
        }

        if (attribute.Named("JsonDefaultIgnoreCondition") is int condition && !CanBeDefault((IgnoreCondition)condition))
        {
            yield return ("JsonDefaultIgnoreCondition", $"{(IgnoreCondition)condition}, and for all members it can be Never, WhenWritingNull or WhenWritingDefault");
        }
    }

    /// <summary>System.Text.Json throws for Always, and the others do nothing there.</summary>
    private static bool CanBeDefault(IgnoreCondition condition)
        => condition is IgnoreCondition.Never or IgnoreCondition.WhenWritingDefault or IgnoreCondition.WhenWritingNull;
}
