namespace TypedSqs.CodeFixes.Editing;

/// <summary>One way to mend what a diagnostic reports.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Key">What is the same for the same way at another diagnostic: Fix All takes that one everywhere.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record Proposal(string Title, string Key, Edits Edits);
