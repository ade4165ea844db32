using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Says of bounds that they bound nothing: a number that is missing or negative, or a place that has no such thing to count.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SizeRules.BoundIsNoBound, SizeRules.BoundHasNoEffect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is not null)
            {
                var sent = new SentTypes(start.Compilation);
                var written = new WrittenAttributes(start.Compilation, "MaxChars", "MaxItems", "MaxBytes", "MaxLength");
                start.RegisterSymbolAction(symbol => Analyze(symbol, sent, written), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SentTypes sent, WrittenAttributes written)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!written.MayStandIn(type))
        {
            return;
        }

        Report(context, type, type, type, sent);
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { Type: var ofProperty })
            {
                Report(context, type, member, ofProperty, sent);
            }
            else if (member is IFieldSymbol { IsImplicitlyDeclared: false, Type: var ofField })
            {
                Report(context, type, member, ofField, sent);
            }
        }

        foreach (var parameter in type.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
        {
            Report(context, type, parameter, BecomesProperty(parameter, type) ? parameter.Type : null, sent);
        }
    }

    /// <param name="context">Where to report.</param>
    /// <param name="type">The type that is looked at.</param>
    /// <param name="place">Where the attributes stand: the type itself, a member, a parameter.</param>
    /// <param name="bounded">The type of what they bound, or <see langword="null"/> for a parameter that is only one.</param>
    /// <param name="sent">Which types are sent at all.</param>
    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ISymbol place, ITypeSymbol? bounded, SentTypes sent)
    {
        foreach (var attribute in place.GetAttributes())
        {
            if (BoundMistakes.NumberMissing(attribute) is { } why && (DeclaredBounds.IsOurs(attribute) || sent.Contain(type)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    SizeRules.BoundIsNoBound, attribute.LocationOf(place), place.Name, BoundMistakes.NameOf(attribute), why));
            }
            else if (BoundMistakes.NoEffect(attribute, place, bounded) is { } lack)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    SizeRules.BoundHasNoEffect, attribute.LocationOf(place), place.Name, BoundMistakes.NameOf(attribute), lack));
            }
        }
    }

    /// <summary>Of a message's parameters that become none, its own rule tells.</summary>
    private static bool BecomesProperty(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        if (SentTypes.IsMessage(type))
        {
            return true;
        }

        for (var link = type; link is not null; link = link.BaseType)
        {
            if (link.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return PositionalParameters.Becomes(parameter, property);
            }
        }

        return false;
    }
}
