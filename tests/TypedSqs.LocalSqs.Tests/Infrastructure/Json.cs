using System.Collections;
using System.Globalization;
using System.Text;

namespace TypedSqs.Local.Tests;

/// <summary>Writes JSON as a sender could that no SDK holds back: half of a surrogate pair is written as it stands.</summary>
internal static class Json
{
    public static string Write(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Quote(Convert.ToBase64String(bytes)),
        IDictionary map => "{" + string.Join(',', map.Keys.Cast<string>().Select(key => Quote(key) + ":" + Write(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(',', list.Cast<object?>().Select(Write)) + "]",
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    private static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char character in text)
        {
            if (character is '"' or '\\' or < ' ' or > '~')
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                json.Append(character);
            }
        }

        return json.Append('"').ToString();
    }
}
