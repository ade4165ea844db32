namespace TypedSqs.GeneratedCode;

public static partial class CanonicalText
{
    /// <summary>As <see cref="Of(bool)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(bool? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(char)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(char? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(Guid)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(Guid? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(DateTime)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(DateTime? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(DateTimeOffset)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(DateTimeOffset? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(DateOnly)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(DateOnly? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(TimeOnly)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(TimeOnly? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(TimeSpan)"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(TimeSpan? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(ReadOnlyMemory{byte})"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(ReadOnlyMemory<byte>? value) => value is { } present ? Of(present) : null;

    /// <summary>As <see cref="Of(Memory{byte})"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(Memory<byte>? value) => value is { } present ? Of(present) : null;
}
