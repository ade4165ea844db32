namespace TypedSqs.Generators.Model;

/// <summary>A bound of ours where a context may write the value, so that nobody enforces it.</summary>
/// <param name="Path">The member, from the value on that the context writes: <c>Lines[].Comment</c>.</param>
/// <param name="Attributes">The attributes as they are written: <c>[MaxChars]</c>.</param>
internal sealed record DeclaredBound(string Path, string Attributes);
