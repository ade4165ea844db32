using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Analyzers;

/// <summary>The options of a send, as far as they are written out: at the call, or for a variable that is given no other.</summary>
/// <param name="Set">What is set, and to what.</param>
/// <param name="AreKnown">Whether nothing else is.</param>
internal sealed record WrittenOptions(IReadOnlyList<(string Option, IOperation Value)> Set, bool AreKnown)
{
    public static WrittenOptions Of(IArgumentOperation? argument)
        => argument is null or { ArgumentKind: ArgumentKind.DefaultValue } ? new WrittenOptions([], AreKnown: true) : Of(argument.Value.WithoutConversions());

    /// <summary>Options that are an option of these.</summary>
    public WrittenOptions Within(string option)
        => Set.FirstOrDefault(set => set.Option == option).Value is { } inner ? Of(inner) : this with { Set = [] };

    private static WrittenOptions Of(IOperation options) => options switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => new WrittenOptions([], AreKnown: true),
        IObjectCreationOperation creation => new WrittenOptions(SetBy(creation.Initializer), AreKnown: true),
        IWithOperation changed => new WrittenOptions(SetBy(changed.Initializer), AreKnown: false),
        ILocalReferenceOperation { Local: var local } reference when InitializerOf(local, reference) is { } initializer => Of(initializer),
        _ => new WrittenOptions([], AreKnown: false),
    };

    private static List<(string Option, IOperation Value)> SetBy(IObjectOrCollectionInitializerOperation? initializer)
        => (initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation)
            .Select(assignment => (((IPropertyReferenceOperation)assignment.Target).Property.Name, assignment.Value.WithoutConversions()))
            .ToList();

    /// <summary>What a variable is made with, where nothing else is ever assigned to it.</summary>
    private static IOperation? InitializerOf(ILocalSymbol local, IOperation reference)
    {
        var all = reference.Ancestors().Last().Descendants().ToList();
        bool IsLocal(IOperation operation) => operation is ILocalReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Local, local);

        return all.OfType<IAssignmentOperation>().Any(assignment => IsLocal(assignment.Target))
            || all.OfType<IArgumentOperation>().Any(argument => argument.Parameter?.RefKind is not (null or RefKind.None) && IsLocal(argument.Value))
            ? null
            : all.OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                ?.Initializer?.Value.WithoutConversions();
    }
}
