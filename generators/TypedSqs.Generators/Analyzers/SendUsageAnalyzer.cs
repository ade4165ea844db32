using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Looks at the places where messages are sent and producers are asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendUsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.OutcomeIsDropped, UsageRules.StructNeedsRegistration];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.IProducer) is not { } producer
                || start.Compilation.GetTypeByMetadataName(WellKnownNames.IMessageSender) is not { } sender)
            {
                return;
            }

            start.RegisterOperationAction(new DroppedOutcomes(producer, sender).Analyze, OperationKind.ExpressionStatement);
            if (IsAot(start.Options))
            {
                new StructRegistrations(producer).Register(start);
            }
        });
    }

    private static bool IsAot(AnalyzerOptions options)
        => options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PublishAot", out string? aot)
            && string.Equals(aot, "true", StringComparison.OrdinalIgnoreCase);
}
