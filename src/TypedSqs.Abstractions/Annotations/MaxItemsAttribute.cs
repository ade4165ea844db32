namespace TypedSqs;

/// <summary>
/// Bounds the items of a collection, the entries of a dictionary, or the bytes of a <c>byte[]</c> or
/// <see cref="ReadOnlyMemory{T}"/>. The bound feeds the size proof, and generated code enforces it while it enumerates.
/// </summary>
/// <remarks>On a message that is itself a collection it bounds the message's own items.</remarks>
/// <param name="count">The most items; 0 or more.</param>
/// <param name="nested">The most items of collections within the collection, one number for each level: <c>[MaxItems(10, 5)]</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MaxItemsAttribute(int count, params int[] nested) : Attribute
{
    /// <summary>The most items.</summary>
    public int Count { get; } = count;

    /// <summary>The most items of the collections within, outermost first.</summary>
    public IReadOnlyList<int> Nested { get; } = nested;
}
