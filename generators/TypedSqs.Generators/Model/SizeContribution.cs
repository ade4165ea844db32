namespace TypedSqs.Generators.Model;

/// <summary>What a member of the message adds to its size.</summary>
/// <param name="Path">The property.</param>
/// <param name="IsAttribute">Whether it is a message attribute; the same property can be in the body too.</param>
/// <param name="Min">The least, in bytes.</param>
/// <param name="Max">The most, or <see langword="null"/> where there is no bound.</param>
internal sealed record SizeContribution(string Path, bool IsAttribute, long Min, long? Max);
