using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Says what is known of the size of messages, by the arithmetic whose result the generator writes down.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageSizeAnalyzer : DiagnosticAnalyzer
{
    private const string RequireProofProperty = "build_property.TypedSqsRequireSizeProof";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [SizeRules.MessageNeverFits, SizeRules.SizeNotProven, SizeRules.SizeUnknown];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is null)
            {
                return;
            }

            var surroundings = new Lazy<Surroundings>(() => Surroundings.Of(start.Compilation));
            bool requiresProof = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RequireProofProperty, out string? value)
                && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
            start.RegisterSymbolAction(symbol => Analyze(symbol, surroundings, requiresProof), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<Surroundings> surroundings, bool requiresProof)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasAttribute(WellKnownNames.QueueMessageAttribute))
        {
            return;
        }

        var refusals = new Refusals();
        if (QueueMessageParser.Parse(type, context.Compilation, refusals, context.CancellationToken) is { } model
            && MessageResolver.Resolve(model, surroundings.Value.Contexts, surroundings.Value.Defaults, refusals) is { } resolved)
        {
            var message = SizeCalculator.Compute(resolved);
            Report(context, type, message, model.Queue.RequireSizeProof ?? requiresProof);
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ResolvedMessage message, bool requiresProof)
    {
        var size = message.Size!;
        if (size.Min > message.MaxMessageBytes)
        {
            var largest = size.Contributions.OrderByDescending(part => part.Min).First();
            context.ReportDiagnostic(Diagnostic.Create(
                SizeRules.MessageNeverFits,
                MemberLocations.Of(type, largest.Path),
                type.Name,
                Bytes(size.Min),
                Bytes(message.MaxMessageBytes),
                largest.Path.Length == 0 ? type.Name : largest.Path,
                Bytes(largest.Min)));
            return;
        }

        if (size.Max is { } max && max <= message.MaxMessageBytes)
        {
            return;
        }

        foreach (var (path, what, lacks) in WhyNotProven(message))
        {
            var location = MemberLocations.Of(type, path);
            var facts = DiagnosticFacts.Of((DiagnosticFacts.Path, path), (DiagnosticFacts.Lacks, lacks.ToString()));
            context.ReportDiagnostic(requiresProof
                ? Diagnostic.Create(SizeRules.SizeNotProven, location, facts, type.Name, what)
                : Diagnostic.Create(SizeRules.SizeUnknown, location, facts, type.Name, Bytes(message.MaxMessageBytes), what));
        }
    }

    private static IEnumerable<(string Path, string What, MissingBound Lacks)> WhyNotProven(ResolvedMessage message)
    {
        var size = message.Size!;
        if (size.Max is null)
        {
            return size.Unbounded.Select(member => (member.Path, $"{(member.Path.Length == 0 ? "the body" : $"'{member.Path}'")} {member.Why}", member.Lacks));
        }

        var largest = size.Contributions.Take(3).Select(part => $"'{part.Path}' {Bytes(part.Max!.Value)}");
        return [("", $"its largest message weighs {Bytes(size.Max.Value)} bytes; most of it are {string.Join(", ", largest)}", MissingBound.None)];
    }

    private static string Bytes(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
