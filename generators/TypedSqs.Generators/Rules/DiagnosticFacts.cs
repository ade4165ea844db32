using System.Collections.Immutable;

namespace TypedSqs.Generators.Rules;

/// <summary>What a diagnostic knows beyond its message, for the fix that mends it: the keys of its properties.</summary>
internal static class DiagnosticFacts
{
    /// <summary>The member, from the message on: <c>Lines[].Comment</c>.</summary>
    public const string Path = "Path";

    /// <summary>Which bound is missing: the name of a <c>MissingBound</c>.</summary>
    public const string Lacks = "Lacks";

    /// <summary>A name as it would be sent.</summary>
    public const string Name = "Name";

    /// <summary>The types that a context has to list, a line each.</summary>
    public const string Types = "Types";

    /// <summary>The documentation id of the message, where the diagnostic stands at a property that it inherits.</summary>
    public const string Message = "Message";

    public static ImmutableDictionary<string, string?> Of(params (string Key, string Value)[] facts)
        => facts.ToImmutableDictionary(fact => fact.Key, fact => (string?)fact.Value);
}
