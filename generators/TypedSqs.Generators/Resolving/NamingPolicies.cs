using System.Globalization;
using System.Text;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Resolving;

/// <summary>The naming policies of System.Text.Json, done at compile time; a test holds each against the original.</summary>
internal static class NamingPolicies
{
    public static string Apply(NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => Camel(name),
        NamingPolicy.SnakeCaseLower => Separate(name, '_', isLower: true),
        NamingPolicy.SnakeCaseUpper => Separate(name, '_', isLower: false),
        NamingPolicy.KebabCaseLower => Separate(name, '-', isLower: true),
        NamingPolicy.KebabCaseUpper => Separate(name, '-', isLower: false),
        _ => name,
    };

    /// <summary>Lowers the leading run of capitals, but for the last one where a small letter follows: <c>URLValue</c> is <c>urlValue</c>.</summary>
    private static string Camel(string name)
    {
        char[] chars = name.ToCharArray();
        for (int i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            if (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]))
            {
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    private enum Last
    {
        Nothing,
        Capital,
        SmallOrDigit,
    }

    /// <summary>Puts a separator where a word begins: before a capital after a small letter, and before the last capital of a run.</summary>
    private static string Separate(string name, char separator, bool isLower)
    {
        var result = new StringBuilder(name.Length + 4);
        var last = Last.Nothing;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    bool isLastOfRun = last == Last.Capital && i + 1 < name.Length && char.IsLower(name[i + 1]);
                    if (last == Last.SmallOrDigit || isLastOfRun)
                    {
                        result.Append(separator);
                    }

                    result.Append(isLower ? char.ToLowerInvariant(c) : c);
                    last = Last.Capital;
                    break;

                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    result.Append(isLower ? c : char.ToUpperInvariant(c));
                    last = Last.SmallOrDigit;
                    break;

                default:
                    result.Append(c);
                    last = Last.Nothing;
                    break;
            }
        }

        return result.ToString();
    }
}
