namespace TypedSqs.Generators.Model;

/// <summary>A bound in bytes that no value can keep.</summary>
/// <param name="Path">Where it stands: <c>Lines[].Id</c>; empty for the message.</param>
/// <param name="Least">The least that a value weighs.</param>
/// <param name="Most">What is declared.</param>
internal sealed record HopelessBound(string Path, long Least, int Most);
