using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
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
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.Producer) is not { } producer)
            {
                return;
            }

            start.RegisterOperationAction(operation => AnalyzeStatement(operation, producer), OperationKind.ExpressionStatement);
            if (start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PublishAot", out string? aot)
                && string.Equals(aot, "true", StringComparison.OrdinalIgnoreCase))
            {
                RegisterStructs(start, producer);
            }
        });
    }

    /// <summary>A send whose task is thrown away. Within async methods the compiler warns as well (CS4014); elsewhere it does not.</summary>
    private static void AnalyzeStatement(OperationAnalysisContext context, INamedTypeSymbol producer)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is IInvocationOperation { TargetMethod: { Name: "SendAsync" } method } invocation
            && IsProducer(method.ContainingType, producer))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.SendIsNotAwaited, invocation.Syntax.GetLocation(), $"{method.ContainingType.Name}.SendAsync"));
        }
    }

    private static bool IsProducer(INamedTypeSymbol type, INamedTypeSymbol producer)
        => type.AllInterfaces.Append(type).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, producer));

    /// <summary>Injected or resolved producers of structs, less those that are registered by name somewhere in the project.</summary>
    private static void RegisterStructs(CompilationStartAnalysisContext start, INamedTypeSymbol producer)
    {
        var asked = new ConcurrentDictionary<ITypeSymbol, Location>(SymbolEqualityComparer.Default);
        var registered = new ConcurrentDictionary<ITypeSymbol, bool>(SymbolEqualityComparer.Default);
        start.RegisterSymbolAction(
            symbol =>
            {
                foreach (var parameter in ((IMethodSymbol)symbol.Symbol).Parameters)
                {
                    Ask(parameter.Type, parameter.LocationOf());
                }
            },
            SymbolKind.Method);
        start.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                foreach (var argument in invocation.TargetMethod.TypeArguments)
                {
                    if (invocation.TargetMethod.Name == "AddProducer")
                    {
                        registered.TryAdd(argument, true);
                    }

                    Ask(argument, invocation.Syntax.GetLocation());
                }
            },
            OperationKind.Invocation);
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var (type, location) in asked.Where(pair => !registered.ContainsKey(pair.Key)).Select(pair => (pair.Key, pair.Value)))
            {
                end.ReportDiagnostic(Diagnostic.Create(UsageRules.StructNeedsRegistration, location, type.Name));
            }
        });

        void Ask(ITypeSymbol type, Location location)
        {
            if (type is INamedTypeSymbol { TypeArguments: [{ IsValueType: true } message] } named
                && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, producer))
            {
                asked.TryAdd(message, location);
            }
        }
    }
}
