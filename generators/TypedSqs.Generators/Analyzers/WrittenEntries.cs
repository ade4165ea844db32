using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Analyzers;

/// <summary>The entries of a dictionary that is written out: <c>new() { ["a"] = 1 }</c> or <c>new() { { "a", 1 } }</c>.</summary>
internal static class WrittenEntries
{
    /// <summary>Keys and values as far as they can be read; none where the value is no such dictionary.</summary>
    public static IReadOnlyList<(IOperation Key, IOperation Value)> Of(IOperation value)
        => value is IObjectCreationOperation { Initializer.Initializers: var written } ? written.Select(EntryOf).OfType<(IOperation, IOperation)>().ToList() : [];

    private static (IOperation Key, IOperation Value)? EntryOf(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }, Value: var value }
            => (key.Value.WithoutConversions(), value.WithoutConversions()),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }
            => (key.Value.WithoutConversions(), value.Value.WithoutConversions()),
        _ => null,
    };
}
