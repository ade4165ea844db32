using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Looks at the places where messages are sent and producers are asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendUsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.SendIsNotAwaited, UsageRules.StructNeedsRegistration];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.IProducer) is not { } producer)
            {
                return;
            }

            start.RegisterOperationAction(operation => AnalyzeStatement(operation, producer), OperationKind.ExpressionStatement);
            if (start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PublishAot", out string? aot)
                && string.Equals(aot, "true", StringComparison.OrdinalIgnoreCase))
            {
                new StructRegistrations(producer).Register(start);
            }
        });
    }

    /// <summary>A send whose task is thrown away. Within async methods the compiler warns as well (CS4014); elsewhere it does not.</summary>
    private static void AnalyzeStatement(OperationAnalysisContext context, INamedTypeSymbol producer)
    {
        if (SendOf(((IExpressionStatementOperation)context.Operation).Operation) is { TargetMethod: var method } send
            && IsSend(method)
            && IsProducer(method.ContainingType, producer))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.SendIsNotAwaited, send.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}", WhatIsLost(method)));
        }
    }

    /// <summary>The call beneath <c>?.</c> and <c>ConfigureAwait</c>, neither of which looks at the outcome.</summary>
    private static IInvocationOperation? SendOf(IOperation operation) => operation switch
    {
        IConditionalAccessOperation conditional => SendOf(conditional.WhenNotNull),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } awaited } => SendOf(awaited),
        IInvocationOperation invocation => invocation,
        _ => null,
    };

    private static string WhatIsLost(IMethodSymbol method)
        => method.ReturnType.Name == "IAsyncEnumerable"
            ? "a stream is sent only while it is enumerated, so nothing is sent"
            : "if a message is not sent, nobody learns of it";

    private static bool IsSend(IMethodSymbol method)
        => method is { ReturnsVoid: false } && method.Name.StartsWith("Send", StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal);

    private static bool IsProducer(INamedTypeSymbol type, INamedTypeSymbol producer)
        => type.AllInterfaces.Append(type).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, producer));
}
