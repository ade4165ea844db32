using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Statements that send and throw away what tells of failures: the task of a send, the result of a batch, the outcomes of a stream.</summary>
/// <param name="producer">The interface of producers.</param>
/// <param name="sender">The interface of senders.</param>
internal sealed class DroppedOutcomes(INamedTypeSymbol producer, INamedTypeSymbol sender)
{
    /// <summary>Within async methods the compiler warns of a dropped task as well (CS4014); elsewhere, and of the rest, it does not.</summary>
    public void Analyze(OperationAnalysisContext context)
    {
        var statement = ((IExpressionStatementOperation)context.Operation).Operation;
        var awaited = statement as IAwaitOperation;
        if (SendOf(awaited?.Operation ?? statement) is { TargetMethod: var method } send
            && IsSend(method)
            && (awaited is null || awaited.Type?.Name == "SendBatchResult") // an awaited send of one message throws
            && DeclarerOf(method) is { } declarer
            && IsOfTypedSqs(declarer))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.OutcomeIsDropped, send.Syntax.GetLocation(), $"{(send.Instance?.Type ?? declarer).Name}.{method.Name}", WhatIsLost(method, awaited is not null)));
        }
    }

    /// <summary>The call beneath <c>?.</c> and what only says how to wait; neither looks at the outcome.</summary>
    private static IInvocationOperation? SendOf(IOperation operation) => operation switch
    {
        IConditionalAccessOperation conditional => SendOf(conditional.WhenNotNull),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "WithCancellation" } wait => WaitedFor(wait) is { } awaited ? SendOf(awaited) : null,
        IInvocationOperation invocation => invocation,
        _ => null,
    };

    /// <summary>Those of a task are its own methods, those of a stream are extensions.</summary>
    private static IOperation? WaitedFor(IInvocationOperation wait) => wait.Instance ?? wait.Arguments.FirstOrDefault()?.Value;

    private static string WhatIsLost(IMethodSymbol method, bool isAwaited) => (method.ReturnType.Name, isAwaited) switch
    {
        ("IAsyncEnumerable", _) => "a stream is sent only while its outcomes are enumerated, so nothing is sent",
        (_, true) => "its failures are only in the result, nothing is thrown; look at it or call EnsureAllDelivered() on it",
        _ => "if a message is not sent, nobody learns of it",
    };

    private static bool IsSend(IMethodSymbol method)
        => method is { ReturnsVoid: false } && method.Name.StartsWith("Send", StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>The type that has the method: of an extension of TypedSqs, what it extends.</summary>
    private INamedTypeSymbol? DeclarerOf(IMethodSymbol method)
        => method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, producer.ContainingAssembly)
            ? method.Parameters[0].Type as INamedTypeSymbol
            : method.ContainingType;

    private bool IsOfTypedSqs(INamedTypeSymbol type) => type.AllInterfaces.Append(type).Any(candidate
        => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, producer) || SymbolEqualityComparer.Default.Equals(candidate, sender));
}
