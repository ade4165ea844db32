using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Looks at each send, and at what is prepared to be sent: whether its options fit the queue that the message is declared for, and whether what is sent is all there is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        UsageRules.OptionIsRefused,
        UsageRules.OptionMayBeRefused,
        UsageRules.DerivedIsSentAsBase,
        UsageRules.IdOfSendIsRandom,
        UsageRules.SendLacksGroupId,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.IProducer) is { } producer
                && start.Compilation.GetTypeByMetadataName(WellKnownNames.IMessageSender) is { } sender)
            {
                start.RegisterOperationAction(operation => Analyze(operation, producer, sender), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol producer, INamedTypeSymbol sender)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsSend(call.TargetMethod) && SendCall.Of(call, producer, sender) is { } send)
        {
            DerivedMessages.Report(context, send);
            SendOptionFindings.Report(context, send);
        }
    }

    /// <summary>Every call of the project comes by here: its name alone tells nearly always.</summary>
    private static bool IsSend(IMethodSymbol method)
        => method.Parameters.Length > 1
            && (method.Name == SendCall.Prepare || (method.Name.StartsWith("Send", StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal)));
}
