using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Finds what gives another value each time where a message makes its own deduplication id: in the initializer or the getter of a property,
/// or assigned to it in a constructor.
/// </summary>
internal sealed class RandomIds(Compilation compilation)
{
    private readonly Lazy<List<INamedTypeSymbol>> _messages = new(() => Surroundings.TypesOf(compilation.Assembly.GlobalNamespace)
        .Where(type => type.HasAttribute(WellKnownNames.QueueMessageAttribute)).ToList());

    public void Analyze(OperationAnalysisContext context)
    {
        var member = context.Operation switch
        {
            IInvocationOperation invocation => (ISymbol)invocation.TargetMethod,
            var reference => ((IPropertyReferenceOperation)reference).Property,
        };
        if (NameOf(member) is { } source
            && !context.Operation.Ancestors().Any(ancestor => ancestor is INameOfOperation)
            && PropertyMadeFrom(context.Operation, context.ContainingSymbol) is { } property
            && IsInDeduplicationId(property, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.DeduplicationIdIsRandom, property.LocationOf(), property.Name, source));
        }
    }

    /// <summary>Every call of the project comes by here: the full name of a type is spelled out only where the member's fits.</summary>
    private static string? NameOf(ISymbol member) => !IsCandidate(member.Name) ? null : (member.ContainingType?.ToMetadataPath(), member.Name) switch
    {
        ("System.Guid", "NewGuid" or "CreateVersion7")
            or ("System.DateTime" or "System.DateTimeOffset", "Now" or "UtcNow")
            or ("System.DateTime", "Today")
            or ("System.Diagnostics.Stopwatch", "GetTimestamp")
            or ("System.Environment", "TickCount" or "TickCount64")
            or ("System.Random", "Shared")
            or ("System.IO.Path", "GetRandomFileName")
            or ("System.TimeProvider", "GetUtcNow" or "GetLocalNow" or "GetTimestamp")
            => $"{member.ContainingType.Name}.{member.Name}",
        _ => null,
    };

    private static bool IsCandidate(string name) => name is "NewGuid" or "CreateVersion7" or "Now" or "UtcNow" or "Today" or "GetTimestamp"
        or "TickCount" or "TickCount64" or "Shared" or "GetRandomFileName" or "GetUtcNow" or "GetLocalNow";

    private static IPropertySymbol? PropertyMadeFrom(IOperation operation, ISymbol containing) => containing switch
    {
        IPropertySymbol property => property,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => property,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => operation.Ancestors()
            .OfType<ISimpleAssignmentOperation>()
            .Select(assignment => assignment.Target)
            .OfType<IPropertyReferenceOperation>()
            .Where(target => target.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            .Select(target => target.Property)
            .FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(property.ContainingType, constructor.ContainingType)),
        _ => null,
    };

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
