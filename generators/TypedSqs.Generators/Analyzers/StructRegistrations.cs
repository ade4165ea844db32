using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Producers of structs that a container is asked for, less those that are registered by name somewhere in the project. What a container
/// fills: the parameters of constructors, and those of a handler that is handed over as a <see cref="Delegate"/>, as minimal APIs take them.
/// </summary>
internal sealed class StructRegistrations(INamedTypeSymbol producer)
{
    private readonly ConcurrentBag<(ITypeSymbol Message, Location Location)> _asked = [];
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _registered = new(SymbolEqualityComparer.Default);

    public void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(symbol => AnalyzeConstructor((IMethodSymbol)symbol.Symbol), SymbolKind.Method);
        start.RegisterOperationAction(operation => AnalyzeInvocation((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        start.RegisterOperationAction(operation => AnalyzeHandler(operation.Operation), OperationKind.DelegateCreation);
        start.RegisterCompilationEndAction(Report);
    }

    private void AnalyzeConstructor(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            AskForParameters(method);
        }
    }

    private void AnalyzeInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method.Name == "AddProducer")
        {
            foreach (var message in method.TypeArguments)
            {
                _registered.TryAdd(message, true);
            }
        }
        else if (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal))
        {
            foreach (var message in method.TypeArguments.Select(StructOf).OfType<ITypeSymbol>())
            {
                _registered.TryAdd(message, true);
            }
        }
        else if (method.Name is "GetService" or "GetRequiredService" or "GetServices" or "GetKeyedService" or "GetRequiredKeyedService")
        {
            var named = invocation.Arguments.Select(argument => (argument.Value.WithoutConversions() as ITypeOfOperation)?.TypeOperand).OfType<ITypeSymbol>();
            foreach (var type in method.TypeArguments.Concat(named))
            {
                Ask(type, invocation.Syntax.GetLocation());
            }
        }
    }

    private void AnalyzeHandler(IOperation creation)
    {
        if (creation.Parent is not IConversionOperation { Type: { Name: "Delegate", ContainingNamespace.Name: "System" } })
        {
            return;
        }

        switch (((IDelegateCreationOperation)creation).Target)
        {
            case IAnonymousFunctionOperation { Symbol: var lambda }:
                AskForParameters(lambda);
                break;
            case IMethodReferenceOperation { Method: var method }:
                AskForParameters(method);
                break;
        }
    }

    private void AskForParameters(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            Ask(parameter.Type, parameter.LocationOf());
        }
    }

    private void Ask(ITypeSymbol type, Location location)
    {
        if (StructOf(type) is { } message)
        {
            _asked.Add((message, location));
        }
    }

    private ITypeSymbol? StructOf(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeArguments: [{ TypeKind: TypeKind.Struct } message] } named
            && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, producer) ? message : null;

    /// <summary>One report for each message, at the first place: one registration mends all of them.</summary>
    private void Report(CompilationAnalysisContext end)
    {
        var missing = _asked
            .Where(asked => !_registered.ContainsKey(asked.Message))
            .OrderBy(asked => asked.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(asked => asked.Location.SourceSpan)
            .GroupBy(asked => asked.Message, SymbolEqualityComparer.Default);
        foreach (var (message, location) in missing.Select(group => group.First()))
        {
            end.ReportDiagnostic(Diagnostic.Create(UsageRules.StructNeedsRegistration, location, message.Name));
        }
    }
}
