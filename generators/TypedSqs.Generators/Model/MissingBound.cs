namespace TypedSqs.Generators.Model;

/// <summary>What would bound a member; a fix asks.</summary>
internal enum MissingBound
{
    /// <summary>Nothing: the whole body is written by a context.</summary>
    None,

    /// <summary>The bounds that are natural to its type: characters of a text, items of a collection.</summary>
    OfItsType,

    /// <summary>Only bytes: it is recursive, or a context writes it.</summary>
    Bytes,
}
