using System.Buffers.Text;

namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>Writes bytes as base64, or <c>null</c>.</summary>
    /// <param name="value">The bytes.</param>
    public void Value(byte[]? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            WriteBase64(value);
        }
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="value">The bytes.</param>
    public void Value(ReadOnlyMemory<byte> value) => WriteBase64(value.Span);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="value">The bytes.</param>
    public void Value(Memory<byte> value) => WriteBase64(value.Span);

    /// <summary>Writes bytes as base64 and nothing else: a body that is no JSON.</summary>
    /// <param name="bytes">The bytes.</param>
    internal void Base64Text(ReadOnlySpan<byte> bytes)
    {
        _ = Base64.EncodeToUtf8(bytes, Reserve(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out int written);
        _length += written;
    }

    private void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        Span<byte> span = Begin(checked(Base64.GetMaxEncodedToUtf8Length(bytes.Length) + 2));
        span[0] = (byte)'"';
        _ = Base64.EncodeToUtf8(bytes, span[1..], out _, out int written);
        span[written + 1] = (byte)'"';
        _length += written + 2;
    }
}
