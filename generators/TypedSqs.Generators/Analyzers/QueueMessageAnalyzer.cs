using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Says what there is to say of the declaration of a message: why no code is generated for it, what SQS may make of it, what it can weigh. It runs
/// the generator's own steps, so that it reports exactly what they refuse; and all of it here, since to read a message is what costs, so that
/// each is read once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueueMessageAnalyzer : DiagnosticAnalyzer
{
    private const string RequireProofProperty = "build_property.TypedSqsRequireSizeProof";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. MessageRules.All,
        .. DeclarationRules.All.RemoveRange([DeclarationRules.AttributeHasNoEffect, .. DeclarationRules.OfCode]),
        SizeRules.MessageNeverFits,
        SizeRules.SizeNotProven,
        SizeRules.SizeUnknown,
        SizeRules.BoundIsNotEnforced,
        SizeRules.BoundIsHopeless,
    ];

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

            var written = new WrittenAttributes(start.Compilation, "QueueMessage");
            var surroundings = new Lazy<Surroundings>(() => Surroundings.Of(start.Compilation));
            bool requiresProof = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RequireProofProperty, out string? value)
                && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
            start.RegisterSymbolAction(symbol => Analyze(symbol, written, surroundings, requiresProof), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(static end => DefaultsFindings.Report(end.Compilation, end.ReportDiagnostic));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, WrittenAttributes written, Lazy<Surroundings> surroundings, bool requiresProof)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!written.MayStandIn(type) || !type.HasAttribute(WellKnownNames.QueueMessageAttribute))
        {
            return;
        }

        var refusals = new Refusals(context.ReportDiagnostic);
        if (QueueMessageParser.Parse(type, context.Compilation, refusals, context.CancellationToken) is not { } model)
        {
            return;
        }

        DeclarationFindings.Report(context, type, model);
        var (contexts, defaults) = surroundings.Value;
        if (MessageResolver.Resolve(model, contexts, defaults, refusals, path => MemberLocations.Of(type, path)) is { } resolved)
        {
            AttributeFindings.Report(context, type, resolved);
            OptionFindings.Report(context, type, resolved, contexts);
            SizeFindings.Report(context, type, SizeCalculator.Compute(resolved), model.Queue.RequireSizeProof ?? requiresProof);
        }
    }
}
