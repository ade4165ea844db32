namespace TypedSqs.Generators.Model;

/// <summary>The types that are written as one JSON value and, as text, as the value of an attribute or part of an id.</summary>
internal enum LeafKind
{
    Text,
    Character,
    Boolean,

    /// <summary>An integer, a float or a decimal: whatever <c>Number</c> can hold.</summary>
    Number,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Uri,
    Version,

    /// <summary>A <c>byte[]</c>.</summary>
    ByteArray,

    /// <summary>A <c>Memory&lt;byte&gt;</c> or <c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
    ByteMemory,
}
