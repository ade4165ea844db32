using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Objects of a derived type where a message of the base is sent. The declared type decides what is written, as in System.Text.Json: what the derived
/// type adds stays behind.
/// </summary>
internal static class DerivedMessages
{
    public static void Report(OperationAnalysisContext context, SendCall send)
    {
        if (send.Message.IsSealed)
        {
            return;
        }

        foreach (var (value, type) in send.IsBatch ? Items(send.Sent.WithoutConversions()) : [Typed(send.Sent.WithoutConversions())])
        {
            if (type is INamedTypeSymbol derived && AddsTo(derived, send.Message))
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.DerivedIsSentAsBase, value.Syntax.GetLocation(), derived.Name, send.Message.Name));
            }
        }
    }

    private static (IOperation Value, ITypeSymbol? Type) Typed(IOperation value) => (value, value.Type);

    private static IEnumerable<(IOperation Value, ITypeSymbol? Type)> Items(IOperation values) => values switch
    {
        ICollectionExpressionOperation collection => collection.Elements.Select(element => element is ISpreadOperation spread
            ? (spread.Operand, ItemOf(spread.Operand.WithoutConversions().Type))
            : Typed(element.WithoutConversions())),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Select(element => Typed(element.WithoutConversions())),
        _ => [(values, ItemOf(values.Type))],
    };

    private static ITypeSymbol? ItemOf(ITypeSymbol? type) => type is null ? null
        : type.AllInterfaces.Concat(type is INamedTypeSymbol itself ? [itself] : [])
            .FirstOrDefault(candidate => candidate is { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments.Length: 1 })?.TypeArguments[0];

    /// <summary>Whether it derives from the message and is a message of its own, or has a property that the message has not.</summary>
    private static bool AddsTo(INamedTypeSymbol derived, INamedTypeSymbol message)
    {
        bool adds = false;
        for (var type = derived; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, message))
            {
                return adds;
            }

            adds |= SentTypes.IsMessage(type) || type.GetMembers().Any(member =>
                member is IPropertySymbol { IsStatic: false, IsOverride: false, GetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal });
        }

        return false;
    }
}
