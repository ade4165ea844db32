using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>What <c>[assembly: QueueMessageDefaults]</c> says.</summary>
internal static class DefaultsParser
{
    public static DefaultsModel Parse(IAssemblySymbol assembly)
        => assembly.FindAttribute(WellKnownNames.QueueMessageDefaultsAttribute) is not { } attribute
            ? new DefaultsModel()
            : new DefaultsModel
            {
                MaxMessageBytes = attribute.Named("MaxMessageBytes") as int?,
                TraceContext = (TraceContextCarrier?)(attribute.Named("TraceContext") as int?),
                ReservedAttributes = attribute.Named("ReservedAttributes") as int?,
                ReservedBytes = attribute.Named("ReservedBytes") as int?,
                AttributeNaming = (NamingPolicy?)(attribute.Named("AttributeNamingPolicy") as int?),
                JsonNaming = (NamingPolicy?)(attribute.Named("JsonPropertyNamingPolicy") as int?),
                HasInvalidOption = !OptionChecks.AreValid(attribute),
                JsonIgnore = (IgnoreCondition?)(attribute.Named("JsonDefaultIgnoreCondition") as int?),
            };
}
