using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace TypedSqs.GeneratedCode;

/// <summary>Bounds of values that are not JSON: message attributes, ids and raw bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bounded
{
    /// <summary>The text, if it has no more than so many UTF-16 characters.</summary>
    /// <param name="value">The text.</param>
    /// <param name="maxChars">The most characters.</param>
    /// <param name="property">The property it comes from.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TypedSqsException">It has more.</exception>
    public static string? Chars(string? value, int maxChars, string property)
        => value?.Length > maxChars ? throw Exceeded(property, value.Length, maxChars, "characters", "[MaxChars]") : value;

    /// <summary>The text, if it has no more than so many bytes in UTF-8.</summary>
    /// <param name="value">The text.</param>
    /// <param name="maxBytes">The most bytes.</param>
    /// <param name="property">The property it comes from.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TypedSqsException">It has more.</exception>
    public static string? Bytes(string? value, int maxBytes, string property)
    {
        int bytes = value is null ? 0 : Encoding.UTF8.GetByteCount(value);
        return bytes > maxBytes ? throw Exceeded(property, bytes, maxBytes, "bytes", "[MaxBytes]") : value;
    }

    /// <summary>The bytes, if there are no more than so many.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="maxBytes">The most bytes.</param>
    /// <param name="property">The property they come from.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="TypedSqsException">There are more.</exception>
    public static ReadOnlyMemory<byte>? Bytes(ReadOnlyMemory<byte>? value, int maxBytes, string property)
        => value?.Length > maxBytes ? throw Exceeded(property, value.Value.Length, maxBytes, "bytes", "[MaxBytes] or [MaxItems]") : value;

    /// <inheritdoc cref="Bytes(ReadOnlyMemory{byte}?, int, string)"/>
    public static ReadOnlyMemory<byte>? Bytes(byte[]? value, int maxBytes, string property)
        => Bytes(value is null ? null : (ReadOnlyMemory<byte>?)value, maxBytes, property);

    /// <summary>The number, if it is in its range.</summary>
    /// <typeparam name="T">A built-in integer type.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="min">The least it may be.</param>
    /// <param name="max">The most it may be.</param>
    /// <param name="property">The property it comes from.</param>
    /// <returns>The number.</returns>
    /// <exception cref="TypedSqsException">It is less or more.</exception>
    public static T Range<T>(T value, T min, T max, string property)
        where T : struct, IBinaryInteger<T>
        => value >= min && value <= max ? value : throw new TypedSqsException(
            SendFailureReason.BoundExceeded,
            string.Create(CultureInfo.InvariantCulture, $"The message was not sent: {property} is outside of {min} to {max}, which [Range] declares."))
        {
            Delivery = DeliveryState.NotSent,
            IsMessageFault = true,
            Property = property,
        };

    /// <inheritdoc cref="Range{T}(T, T, T, string)"/>
    public static T? Range<T>(T? value, T min, T max, string property)
        where T : struct, IBinaryInteger<T>
        => value is { } present ? Range(present, min, max, property) : null;

    internal static TypedSqsException Exceeded(string? property, int actual, int max, string unit, string attribute)
        => new(
            SendFailureReason.BoundExceeded,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The message was not sent: {property ?? "the body"} has {actual:N0} {unit}, and {attribute} declares at most {max:N0}; shorten it or raise the bound."))
        {
            Delivery = DeliveryState.NotSent,
            IsMessageFault = true,
            Property = property,
            ActualSize = actual,
            Limit = max,
        };
}
