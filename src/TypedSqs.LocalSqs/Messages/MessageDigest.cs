using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TypedSqs.Local;

/// <summary>The MD5s by which a client sees that its message has arrived unchanged. SQS prescribes MD5; nothing here is secret.</summary>
internal static class MessageDigest
{
    private const byte StringTransport = 1;
    private const byte BinaryTransport = 2;

    public static string OfBody(string body)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(body.Length));
        string digest = Md5(buffer.AsSpan(0, Encoding.UTF8.GetBytes(body, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return digest;
    }

    /// <summary>The digest of message attributes, or of system attributes. <see langword="null"/> if there are none.</summary>
    public static string? OfAttributes(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (attributes.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        foreach (var (name, attribute) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(buffer, Encoding.UTF8.GetBytes(name));
            Append(buffer, Encoding.UTF8.GetBytes(attribute.DataType));
            buffer.Write([attribute.IsBinary ? BinaryTransport : StringTransport]);
            Append(buffer, attribute.IsBinary ? attribute.BinaryValue : Encoding.UTF8.GetBytes(attribute.StringValue ?? ""));
        }

        return Md5(buffer.WrittenSpan);
    }

    private static void Append(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(sizeof(int)), bytes.Length);
        buffer.Advance(sizeof(int));
        buffer.Write(bytes);
    }

#pragma warning disable CA5351 // MD5 is what SQS computes
    private static string Md5(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
#pragma warning restore CA5351
}
