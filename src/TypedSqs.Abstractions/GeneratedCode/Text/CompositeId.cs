using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedSqs.GeneratedCode;

/// <summary>Makes one id of several values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompositeId
{
    private const uint NullLength = 0xFFFF_FFFF;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Hashes values to 64 lower-case hexadecimal digits. What is hashed, with SHA-256, is for each value in order: the number of its
    /// bytes in UTF-8 as four bytes, the most significant first, and then these bytes; for null the four bytes FF FF FF FF and nothing else.
    /// </summary>
    /// <param name="parts">The values, in order, each in the form of <see cref="CanonicalText"/>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="TypedSqsException">A value has an unpaired surrogate, which has no UTF-8 form.</exception>
    public static string Sha256(params ReadOnlySpan<string?> parts)
    {
        int size = SizeOf(parts);
        byte[] rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Span<byte> input = rented.AsSpan(0, size);
            Write(parts, input);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            _ = SHA256.HashData(input, hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// Joins values with <c>|</c>; a <c>|</c> or <c>\</c> inside a value gets a <c>\</c> before it, so that two different lists of the same
    /// number of values never make the same id. One value alone is taken as it stands.
    /// </summary>
    /// <param name="parts">The values, in order.</param>
    /// <param name="nullPart">Which value, from 1 on, is the first that is null; 0 where none is.</param>
    /// <returns>The id, or <see langword="null"/> where any value is null, or where there is none.</returns>
    internal static string? Join(ReadOnlySpan<string?> parts, out int nullPart)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is null)
            {
                nullPart = i + 1;
                return null;
            }
        }

        nullPart = 0;
        if (parts.Length < 2)
        {
            return parts.IsEmpty ? null : parts[0];
        }

        var id = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            _ = i == 0 ? id : id.Append('|');
            foreach (char c in parts[i]!) // None is null: the loop above returned.
            {
                _ = c is '|' or '\\' ? id.Append('\\').Append(c) : id.Append(c);
            }
        }

        return id.ToString();
    }

    private static int SizeOf(ReadOnlySpan<string?> parts)
    {
        int size = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            try
            {
                size = checked(size + sizeof(uint) + (parts[i] is { } part ? StrictUtf8.GetByteCount(part) : 0));
            }
            catch (EncoderFallbackException e)
            {
                throw new TypedSqsException(
                    SendFailureReason.InvalidMessageDeduplicationId,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The message was not sent: value {i + 1} of {parts.Length} in the hashed message deduplication id has an unpaired surrogate at index {e.Index}, which has no UTF-8 form. Remove it from the value."))
                {
                    Delivery = DeliveryState.NotSent,
                    IsMessageFault = true,
                };
            }
        }

        return size;
    }

    private static void Write(ReadOnlySpan<string?> parts, Span<byte> input)
    {
        foreach (string? part in parts)
        {
            int bytes = part is null ? 0 : StrictUtf8.GetBytes(part, input[sizeof(uint)..]);
            BinaryPrimitives.WriteUInt32BigEndian(input, part is null ? NullLength : (uint)bytes);
            input = input[(sizeof(uint) + bytes)..];
        }
    }
}
