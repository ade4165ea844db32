using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Finds what gives another value each time where a message makes an id of its own.</summary>
internal sealed class RandomIds(Compilation compilation)
{
    private readonly Lazy<List<INamedTypeSymbol>> _messages = new(() => Surroundings.TypesOf(compilation.Assembly.GlobalNamespace)
        .Where(type => type.HasAttribute(WellKnownNames.QueueMessageAttribute)).ToList());

    public void Analyze(OperationAnalysisContext context)
    {
        if (RandomSources.NameOf(context.Operation) is { } source
            && RandomSources.PropertyMadeFrom(context.Operation, context.ContainingSymbol) is { } property)
        {
            foreach (var rule in RulesOf(property, context.CancellationToken).Distinct())
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, property.LocationOf(), property.Name, source));
            }
        }
    }

    /// <summary>Of which ids of FIFO messages it is part: of the type that declares it or, since a base is read too, of those that derive from that.</summary>
    private IEnumerable<DiagnosticDescriptor> RulesOf(IPropertySymbol property, CancellationToken cancellationToken)
    {
        var type = property.ContainingType;
        var messages = type.HasAttribute(WellKnownNames.QueueMessageAttribute) ? [type]
            : property.IsStatic || type.IsSealed || type.IsValueType ? []
            : _messages.Value.Where(message => DerivesFrom(message, type));
        foreach (var message in messages)
        {
            if (QueueMessageParser.Parse(message, compilation, new Refusals(), cancellationToken) is { Queue.IsFifo: true } model)
            {
                if (model.DeduplicationId.Any(part => part.Property == property.Name))
                {
                    yield return DeclarationRules.DeduplicationIdIsRandom;
                }

                if (model.GroupId.Any(part => part.Property == property.Name))
                {
                    yield return DeclarationRules.GroupIdIsRandom;
                }
            }
        }
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
