using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Why a message has no code, said by the generator too. A class that injects <c>IProducer&lt;T&gt;</c> of such a message has an error of C# in its
/// declaration (CS0311), and a build that has one prints what generators say and nothing of what analyzers do. Where both are heard it prints one of
/// them, since they are equal (<see cref="Refusals"/>).
/// </summary>
internal static class RefusedMessages
{
    public static void Report(SourceProductionContext output, string name, Compilation compilation)
    {
        if (compilation.Assembly.GetTypeByMetadataName(name) is not { } type || !type.HasAttribute(WellKnownNames.QueueMessageAttribute))
        {
            return;
        }

        var refusals = new Refusals(output.ReportDiagnostic);
        if (QueueMessageParser.Parse(type, compilation, refusals, output.CancellationToken) is { } model)
        {
            var (contexts, defaults) = Surroundings.Of(compilation);
            MessageResolver.Resolve(model, contexts, defaults, refusals, path => MemberLocations.Of(type, path));
        }

        DefaultsFindings.Report(compilation, output.ReportDiagnostic);
    }
}
