namespace TypedSqs.Generators.Model;

/// <summary>The least and the most that an integer property may be.</summary>
internal sealed record IntegerRange(int Min, int Max);
