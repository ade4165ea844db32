using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Messages that are collections, where one is written out: the bounds of its items stand on the type itself.</summary>
internal static class WrittenMessages
{
    public static void Analyze(OperationAnalysisContext context, SentTypes sent)
    {
        var written = context.Operation;
        if (HasItems(written)
            && written.Type is INamedTypeSymbol type
            && SentTypes.IsMessage(type)
            && ConstantBounds.Broken(type, BoundsParser.OfBody(type), written) is var (what, bound)
            && JsonTypeFacts.WhyContext(type) is null
            && !sent.IsWrittenByContext(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ConstantBreaksBound, written.Syntax.GetLocation(), type.Name, what, bound));
        }
    }

    private static bool HasItems(IOperation written)
        => written is IObjectCreationOperation { Initializer.Initializers.Length: > 0 } or ICollectionExpressionOperation { Elements.Length: > 0 };
}
