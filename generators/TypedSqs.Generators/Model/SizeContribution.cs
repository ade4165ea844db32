namespace TypedSqs.Generators.Model;

/// <summary>What a member of the message adds to its size.</summary>
/// <param name="Path">The property.</param>
/// <param name="Min">The least, in bytes.</param>
/// <param name="Max">The most, or <see langword="null"/> where there is no bound.</param>
internal sealed record SizeContribution(string Path, long Min, long? Max);
