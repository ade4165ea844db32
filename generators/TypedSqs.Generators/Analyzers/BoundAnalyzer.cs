using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Says of bounds that they bound nothing: a negative number, or one on a type that has no such thing to count.</summary>
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
                start.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.Property);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        var parameter = PositionalParameters.Of(property);
        foreach (var attribute in property.GetAttributes().Concat(parameter?.GetAttributes() ?? []))
        {
            var location = attribute.LocationOf((ISymbol?)parameter ?? property);
            if (NumberMissing(property, attribute) is { } why)
            {
                context.ReportDiagnostic(Diagnostic.Create(SizeRules.BoundIsNoBound, location, property.Name, NameOf(attribute), why));
            }
            else if (NoEffect(property.Type, attribute) is { } lack && !property.Type.IsBroken())
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    SizeRules.BoundHasNoEffect, location, property.Name, NameOf(attribute), property.Type.ToPlainName(), lack));
            }
        }
    }

    private static string? NumberMissing(IPropertySymbol property, AttributeData attribute)
    {
        bool isOurs = attribute.Is(WellKnownNames.MaxCharsAttribute) || attribute.Is(WellKnownNames.MaxItemsAttribute) || attribute.Is(WellKnownNames.MaxBytesAttribute);
        return isOurs && attribute.ConstructorArguments.FirstOrDefault().Value is < 0 ? "has a negative number"
            : attribute.Is(WellKnownNames.MaxLengthAttribute) && attribute.ConstructorArguments.IsEmpty && IsOfMessage(property) ? "has no number"
            : null;
    }

    private static string? NoEffect(ITypeSymbol type, AttributeData attribute)
    {
        if (attribute.Is(WellKnownNames.MaxCharsAttribute))
        {
            return HasText(type) ? null : "holds no text";
        }

        return attribute.Is(WellKnownNames.MaxItemsAttribute) && !HasItems(type) ? "has no items" : null;
    }

    private static bool HasText(ITypeSymbol type)
    {
        var underlying = type.NullableUnderlying() ?? type;
        return LeafTypes.Classify(underlying) switch
        {
            LeafKind.Text or LeafKind.Uri => true,
            null => JsonTypeFacts.DictionaryOf(underlying) is { } dictionary
                ? dictionary.TypeArguments.Any(HasText)
                : JsonTypeFacts.ItemOf(underlying) is { } item && HasText(item),
            _ => false,
        };
    }

    private static bool HasItems(ITypeSymbol type)
    {
        var underlying = type.NullableUnderlying() ?? type;
        return LeafTypes.Classify(underlying) is LeafKind.ByteArray or LeafKind.ByteMemory
            || (LeafTypes.Classify(underlying) is null && JsonTypeFacts.ItemOf(underlying) is not null);
    }

    private static bool IsOfMessage(IPropertySymbol property) => property.ContainingType.HasAttribute(WellKnownNames.QueueMessageAttribute);

    private static string NameOf(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");
}
