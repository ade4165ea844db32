using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace TypedSqs.GeneratedCode;

/// <summary>
/// The one text form of a value in message attributes, ids and hashes: what System.Text.Json writes, without quotes and escapes, and for numbers
/// plain decimal digits. It is the same in every culture.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CanonicalText
{
    /// <summary>The text as it stands.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The same text.</returns>
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A text of one character.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(char value) => value.ToString();

    /// <summary>32 lower-case hexadecimal digits with hyphens.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 without trailing zeroes of the second; the kind decides on <c>Z</c>, an offset, or neither.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(DateTime value)
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxBytes];
        return Encoding.ASCII.GetString(text[..DateTimeText.Write(value, text)]);
    }

    /// <summary>ISO 8601 with an offset, without trailing zeroes of the second.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxBytes];
        return Encoding.ASCII.GetString(text[..DateTimeText.Write(value, text)]);
    }

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary><c>hh:mm:ss</c>, with seven digits of the second where it has a fraction.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(TimeOnly value) => Of(value.ToTimeSpan());

    /// <summary><c>[-][d.]hh:mm:ss</c>, with seven digits of the second where it has a fraction.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>The text that the URI was made from.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary>A version as <c>1.2.3.4</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(Version? value) => value?.ToString();

    /// <summary>Base64.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>Base64.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(ReadOnlyMemory<byte> value) => Convert.ToBase64String(value.Span);

    /// <summary>Base64.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Of(Memory<byte> value) => Convert.ToBase64String(value.Span);
}
