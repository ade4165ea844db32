using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>
/// Reads a JSON string with whatever it holds. An escaped surrogate without its other half has no UTF-8 form, so
/// <see cref="JsonElement.GetString"/> throws on it; here it is kept, and a rule can name it.
/// </summary>
internal static class JsonText
{
    public static string Read(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText().AsSpan()[1..^1]);
        }
    }

    /// <summary>The parser has accepted the text, so every escape is complete.</summary>
    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            if (escaped[index] != '\\')
            {
                text.Append(escaped[index]);
                continue;
            }

            char kind = escaped[++index];
            if (kind == 'u')
            {
                text.Append((char)ushort.Parse(escaped.Slice(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 4;
            }
            else
            {
                text.Append(kind switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => kind });
            }
        }

        return text.ToString();
    }
}
