using System.Text;
using System.Text.Json;

namespace TypedSqs.Testing.Wire;

/// <summary>Lays JSON out over lines and leaves each name and value as it was written, escapes included.</summary>
internal static class JsonLines
{
    /// <summary>A text with white space of its own, or that is no JSON object or array, stays as it is: a snapshot must not hide a byte.</summary>
    public static string Of(string body)
    {
        if (body is not ['{' or '[', ..] || !IsJson(body))
        {
            return body;
        }

        var lines = new StringBuilder(2 * body.Length);
        var depth = 0;
        for (var index = 0; index < body.Length; index++)
        {
            var character = body[index];
            switch (character)
            {
                case '"':
                    var end = EndOfString(body, index);
                    lines.Append(body, index, end - index);
                    index = end - 1;
                    break;
                case '{' or '[' when body[index + 1] is '}' or ']':
                    lines.Append(character).Append(body[++index]);
                    break;
                case '{' or '[':
                    Break(lines.Append(character), ++depth);
                    break;
                case '}' or ']':
                    Break(lines, --depth).Append(character);
                    break;
                case ',':
                    Break(lines.Append(character), depth);
                    break;
                case ':':
                    lines.Append(": ");
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    return body;
                default:
                    lines.Append(character);
                    break;
            }
        }

        return lines.ToString();
    }

    private static StringBuilder Break(StringBuilder lines, int depth) => lines.Append('\n').Append(' ', 2 * depth);

    private static int EndOfString(string body, int start)
    {
        var index = start + 1;
        while (body[index] != '"')
        {
            index += body[index] == '\\' ? 2 : 1;
        }

        return index + 1;
    }

    private static bool IsJson(string body)
    {
        try
        {
            JsonDocument.Parse(body).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
