namespace TypedSqs.Generators.Model;

/// <summary>A member whose size has no bound.</summary>
/// <param name="Path">Where it stands: <c>Lines[].Comment</c>.</param>
/// <param name="Why">Why, and what would bound it, as the end of a sentence.</param>
/// <param name="Lacks">The bound that is nearest at hand.</param>
internal sealed record UnboundedMember(string Path, string Why, MissingBound Lacks);
