using System.Globalization;
using System.Text;

namespace TypedSqs.Generators.Infrastructure;

/// <summary>What <c>JavaScriptEncoder.Default</c> makes of a property name, done once at compile time.</summary>
internal static class JsonEscape
{
    private const string EscapedAscii = "\"&'+<>`";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                >= ' ' and <= '~' when EscapedAscii.IndexOf(c) < 0 => escaped.Append(c),
                _ => escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return escaped.ToString();
    }
}
