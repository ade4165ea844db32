using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>What <see cref="JavaScriptEncoder.Default"/> leaves alone: U+0020 to U+007E without <c>" &amp; ' + &lt; &gt; \ `</c>.</summary>
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a text, or <c>null</c>. An unpaired surrogate becomes U+FFFD, as in System.Text.Json.</summary>
    /// <param name="value">The text.</param>
    public void Value(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            WriteString(value);
        }
    }

    /// <summary>Writes a character as a text of one.</summary>
    /// <param name="value">The character.</param>
    public void Value(char value) => WriteString(new ReadOnlySpan<char>(in value));

    /// <summary>Writes the text that the URI was made from, or <c>null</c>.</summary>
    /// <param name="value">The URI.</param>
    public void Value(Uri? value) => Value(value?.OriginalString);

    private void WriteString(ReadOnlySpan<char> value)
    {
        int plain = value.IndexOfAnyExcept(PlainCharacters);
        if (plain >= 0)
        {
            WriteEscaped(value, plain);
            return;
        }

        Span<byte> span = Begin(checked(value.Length + 2));
        span[0] = (byte)'"';
        _ = Ascii.FromUtf16(value, span[1..], out _);
        span[value.Length + 1] = (byte)'"';
        _length += value.Length + 2;
    }

    /// <param name="value">The text.</param>
    /// <param name="plain">How many characters at its beginning need no escape.</param>
    private void WriteEscaped(ReadOnlySpan<char> value, int plain)
    {
        Span<byte> span = Begin(plain + 2);
        span[0] = (byte)'"';
        _ = Ascii.FromUtf16(value[..plain], span[1..], out _);
        _length += plain + 1;
        value = value[plain..];

        Span<char> chunk = stackalloc char[256];
        while (!value.IsEmpty)
        {
            _ = JavaScriptEncoder.Default.Encode(value, chunk, out int consumed, out int written);
            _ = Ascii.FromUtf16(chunk[..written], Reserve(written), out _);
            _length += written;
            value = value[consumed..];
        }

        Reserve(1)[0] = (byte)'"';
        _length++;
    }
}
