using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    private readonly JsonBodyWriter _json = new();
    private string? _textBody;

    /// <summary>The JSON body.</summary>
    public JsonBodyWriter Json => _json;

    /// <summary>The body in UTF-8; empty where it is empty or null.</summary>
    public ReadOnlySpan<byte> Body => _json.WrittenSpan;

    /// <summary>The body as text.</summary>
    public string BodyText => _textBody ?? (HasAsciiBody ? TextOfAscii(Body) : Encoding.UTF8.GetString(Body));

    /// <summary>Whether the body is <see cref="SetTextBody"/>'s, and can hold any character.</summary>
    internal bool HasTextBody => _textBody is not null;

    /// <summary>Whether the body was written by emitted code alone or is base64, so that each of its characters is a legal one.</summary>
    internal bool HasLegalBody => _textBody is null && !_json.HasForeignOutput;

    /// <summary>Emitted code escapes all that is not ASCII, as base64 does; the encoder of a context need not.</summary>
    private bool HasAsciiBody => HasLegalBody || Ascii.IsValid(Body);

    /// <summary>Whether the body is a JSON object whose names come from the message type.</summary>
    internal bool HasJsonObjectBody => _textBody is null && !_json.HasDictionaryAsRoot && Body is [(byte)'{', ..];

    /// <summary>Whether the bytes of the body are well-formed UTF-8: raw JSON of a converter need not be.</summary>
    internal bool HasUtf8Body => Utf8.IsValid(Body);

    /// <summary>Makes the body this text, as it stands.</summary>
    /// <param name="text">The text; null and empty are refused when the message is checked.</param>
    public void SetTextBody(string? text)
    {
        ResetBody();
        _textBody = text;
        if (text is not null)
        {
            Encoding.UTF8.GetBytes(text, _json);
        }
    }

    /// <summary>Makes the body these bytes, as base64.</summary>
    /// <param name="bytes">The bytes; none are refused when the message is checked.</param>
    public void SetBinaryBody(ReadOnlySpan<byte> bytes)
    {
        ResetBody();
        _json.Base64Text(bytes);
    }

    /// <summary>Checks what the body weighs, once it is written.</summary>
    /// <param name="maxBytes">The most bytes.</param>
    /// <exception cref="TypedSqsException">It weighs more.</exception>
    public void CheckBody(int maxBytes)
    {
        if (Body.Length > maxBytes)
        {
            throw Bounded.Exceeded(property: null, Body.Length, maxBytes, "bytes", "[MaxBytes]");
        }
    }

    /// <summary>Encoding.ASCII would look at each byte before, to see what has to be replaced.</summary>
    private static string TextOfAscii(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (text, bytes) =>
        {
            if (Ascii.ToUtf16(bytes, text, out _) != OperationStatus.Done)
            {
                throw new InvalidOperationException("A property name that generated code passed is not escaped.");
            }
        });

    private void ResetBody()
    {
        _textBody = null;
        _json.Reset();
    }
}
