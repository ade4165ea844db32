using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What is wrong with <c>[assembly: QueueMessageDefaults]</c>: said once, whatever number of messages it leaves without code.</summary>
internal static class DefaultsFindings
{
    public static void Report(Compilation compilation, Action<Diagnostic> report)
    {
        if (compilation.Assembly.FindAttribute(WellKnownNames.QueueMessageDefaultsAttribute) is { } attribute)
        {
            var assembly = compilation.Assembly;
            var refusals = new Refusals(report);
            QueueParser.CheckLimits(attribute, assembly.Name, attribute.LocationOf(assembly), refusals);
            OptionChecks.Run(attribute, assembly.Name, attribute.LocationOf(assembly), refusals);
        }
    }
}
