using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace TypedSqs.GeneratedCode;

/// <summary>The bounds that a message declares. The size proof counts on them, so each is enforced here while the value is written.</summary>
public sealed partial class JsonBodyWriter
{
    /// <summary>Bytes written so far: where a value of bounded bytes begins.</summary>
    public int BytesWritten => _length;

    /// <summary>Writes a text of bounded length, or <c>null</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="maxChars">The most UTF-16 characters.</param>
    /// <exception cref="TypedSqsException">The text is longer.</exception>
    public void Value(string? value, int maxChars)
    {
        if (value?.Length > maxChars)
        {
            ThrowBound(value.Length, maxChars, "characters", "[MaxChars]");
        }

        Value(value);
    }

    /// <summary>Writes a URI of bounded length, or <c>null</c>.</summary>
    /// <param name="value">The URI.</param>
    /// <param name="maxChars">The most UTF-16 characters.</param>
    /// <exception cref="TypedSqsException">The text of the URI is longer.</exception>
    public void Value(Uri? value, int maxChars) => Value(value?.OriginalString, maxChars);

    /// <summary>Writes bytes of bounded number as base64, or <c>null</c>.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="maxItems">The most bytes before base64.</param>
    /// <exception cref="TypedSqsException">There are more bytes.</exception>
    public void Value(byte[]? value, int maxItems)
    {
        CheckLength(value?.Length ?? 0, maxItems);
        Value(value);
    }

    /// <inheritdoc cref="Value(byte[], int)"/>
    public void Value(ReadOnlyMemory<byte> value, int maxItems)
    {
        CheckLength(value.Length, maxItems);
        Value(value);
    }

    /// <inheritdoc cref="Value(byte[], int)"/>
    public void Value(ReadOnlyMemory<byte>? value, int maxItems)
    {
        CheckLength(value.GetValueOrDefault().Length, maxItems);
        Value(value);
    }

    /// <summary>Writes a number of bounded value.</summary>
    /// <typeparam name="T">A built-in integer type.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="min">The least it may be.</param>
    /// <param name="max">The most it may be.</param>
    /// <exception cref="TypedSqsException">The number is less or more.</exception>
    public void Value<T>(T value, T min, T max)
        where T : struct, IBinaryInteger<T>
    {
        if (value < min || value > max)
        {
            throw Refused(
                string.Create(CultureInfo.InvariantCulture, $"is outside of {min} to {max}, which [Range] declares"),
                SendFailureReason.BoundExceeded);
        }

        Value(value);
    }

    /// <summary>Writes a number of bounded value, or <c>null</c>.</summary>
    /// <inheritdoc cref="Value{T}(T, T, T)"/>
    public void Value<T>(T? value, T min, T max)
        where T : struct, IBinaryInteger<T>
    {
        if (value is { } present)
        {
            Value(present, min, max);
        }
        else
        {
            Null();
        }
    }

    /// <summary>Writes the name of a dictionary's entry, of bounded length.</summary>
    /// <param name="key">The key.</param>
    /// <param name="maxChars">The most UTF-16 characters.</param>
    /// <returns>This writer, for the value.</returns>
    /// <exception cref="TypedSqsException">The key is longer.</exception>
    public JsonBodyWriter Name(string key, int maxChars)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > maxChars)
        {
            ThrowBound(key.Length, maxChars, "characters in a key", "[MaxChars(KeyLength = ...)]");
        }

        return Name(key);
    }

    /// <summary>Checks the items written so far: a collection is counted while it is enumerated, whatever it says of its own count.</summary>
    /// <typeparam name="T">The type of the collection: one that is a value is boxed only to be told of.</typeparam>
    /// <param name="count">The items, the one about to be written included.</param>
    /// <param name="maxItems">The most items.</param>
    /// <param name="items">The collection, whose own count is told where it has one.</param>
    /// <exception cref="TypedSqsException">There are more.</exception>
    public void CheckItems<T>(int count, int maxItems, T items)
    {
        if (count > maxItems)
        {
            ThrowItems(count, maxItems, items);
        }
    }

    /// <summary>Checks what a value weighs, once it is written.</summary>
    /// <param name="start"><see cref="BytesWritten"/> before the value.</param>
    /// <param name="maxBytes">The most bytes.</param>
    /// <exception cref="TypedSqsException">It weighs more.</exception>
    public void CheckBytes(int start, int maxBytes)
    {
        if (_length - start > maxBytes)
        {
            ThrowBound(_length - start, maxBytes, "bytes", "[MaxBytes]");
        }
    }

    private void CheckLength(int length, int maxItems)
    {
        if (length > maxItems)
        {
            ThrowBound(length, maxItems, "bytes before base64", "[MaxItems]");
        }
    }

    [DoesNotReturn]
    private void ThrowItems(int count, int maxItems, object? items)
    {
        int? all = (items as ICollection)?.Count;
        bool isKnown = all >= count;
        ThrowBound(isKnown ? all.GetValueOrDefault() : count, maxItems, isKnown ? "items" : "items or more", "[MaxItems]", isContainer: true);
    }

    [DoesNotReturn]
    private void ThrowBound(int actual, int max, string unit, string attribute, bool isContainer = false)
        => throw Refused(
            string.Create(CultureInfo.InvariantCulture, $"has {actual:N0} {unit}, and {attribute} declares at most {max:N0}; shorten it or raise the bound"),
            SendFailureReason.BoundExceeded,
            actual,
            max,
            isContainer);
}
