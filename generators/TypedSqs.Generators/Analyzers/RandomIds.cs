using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Finds what gives another value each time where a message makes its own deduplication id.</summary>
internal sealed class RandomIds(Compilation compilation)
{
    private readonly Lazy<List<INamedTypeSymbol>> _messages = new(() => Surroundings.TypesOf(compilation.Assembly.GlobalNamespace)
        .Where(type => type.HasAttribute(WellKnownNames.QueueMessageAttribute)).ToList());

    public void Analyze(OperationAnalysisContext context)
    {
        if (RandomSources.NameOf(context.Operation) is { } source
            && RandomSources.PropertyMadeFrom(context.Operation, context.ContainingSymbol) is { } property
            && IsInDeduplicationId(property, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.DeduplicationIdIsRandom, property.LocationOf(), property.Name, source));
        }
    }

    /// <summary>Whether a FIFO message has it in its id: the type that declares it or, since a base is read too, one that derives from that.</summary>
    private bool IsInDeduplicationId(IPropertySymbol property, CancellationToken cancellationToken)
    {
        var type = property.ContainingType;
        var messages = type.HasAttribute(WellKnownNames.QueueMessageAttribute) ? [type]
            : property.IsStatic || type.IsSealed || type.IsValueType ? []
            : _messages.Value.Where(message => DerivesFrom(message, type));
        return messages.Any(message => QueueMessageParser.Parse(message, compilation, new Refusals(), cancellationToken) is { Queue.IsFifo: true } model
            && model.DeduplicationId.Any(part => part.Property == property.Name));
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var link = type.BaseType; link is not null; link = link.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(link, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
