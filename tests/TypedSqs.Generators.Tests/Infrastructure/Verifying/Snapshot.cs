namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>One text to compare.</summary>
/// <param name="Name">What distinguishes it from the other texts of its test; <see langword="null"/> for the only one.</param>
/// <param name="Extension">The extension of its file, without a dot.</param>
/// <param name="Text">The text.</param>
internal sealed record Snapshot(string? Name, string Extension, string Text)
{
    /// <summary>The text with the line ends of a snapshot file.</summary>
    public string Text { get; } = Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
