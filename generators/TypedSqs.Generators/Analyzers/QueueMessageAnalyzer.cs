using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Says why no code is generated for a message. It runs the generator's own parser and resolver, so that it reports exactly what they refuse.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueueMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = MessageRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A message may stand in a file that a tool wrote; the generator reads it too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is null)
            {
                return;
            }

            var surroundings = new Lazy<Surroundings>(() => Surroundings.Of(start.Compilation));
            start.RegisterSymbolAction(symbol => Analyze(symbol, surroundings), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(AnalyzeDefaults);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<Surroundings> surroundings)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasAttribute(WellKnownNames.QueueMessageAttribute))
        {
            return;
        }

        var refusals = new Refusals(context.ReportDiagnostic);
        if (QueueMessageParser.Parse(type, context.Compilation, refusals, context.CancellationToken) is { } model)
        {
            _ = MessageResolver.Resolve(
                model, surroundings.Value.Contexts, surroundings.Value.Defaults, refusals, path => MemberLocations.Of(type, path));
        }
    }

    private static void AnalyzeDefaults(CompilationAnalysisContext context)
    {
        if (context.Compilation.Assembly.FindAttribute(WellKnownNames.QueueMessageDefaultsAttribute) is { } attribute)
        {
            QueueParser.CheckLimit(
                attribute.Named("MaxMessageBytes") as int?,
                context.Compilation.Assembly.Name,
                attribute.LocationOf(context.Compilation.Assembly),
                new Refusals(context.ReportDiagnostic));
        }
    }
}
