using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// What gives another value each time (a new GUID, a clock, a random number), and which property a message makes from it: in the initializer or the
/// getter, or assigned to it in a constructor.
/// </summary>
internal static class RandomSources
{
    /// <summary>The call or property as people write it, <c>Guid.NewGuid</c>; <see langword="null"/> for what gives the same again.</summary>
    public static string? NameOf(IOperation operation)
    {
        var member = operation switch
        {
            IInvocationOperation invocation => (ISymbol)invocation.TargetMethod,
            IPropertyReferenceOperation reference => reference.Property,
            _ => null,
        };
        return member is null || NameOf(member) is not { } name || operation.Ancestors().Any(ancestor => ancestor is INameOfOperation) ? null : name;
    }

    /// <summary>Whether a member of that name may be one: every call of a project is asked, and a name costs nothing.</summary>
    public static bool IsCandidate(string name) => name is "NewGuid" or "CreateVersion7" or "Now" or "UtcNow" or "Today" or "GetTimestamp"
        or "TickCount" or "TickCount64" or "Shared" or "GetRandomFileName" or "GetUtcNow" or "GetLocalNow";

    /// <param name="operation">What gives another value each time.</param>
    /// <param name="containing">The member whose code it stands in.</param>
    public static IPropertySymbol? PropertyMadeFrom(IOperation operation, ISymbol? containing) => containing switch
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

    /// <summary>The full name of a type is spelled out only where the member's fits.</summary>
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
}
