using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedSqs.Local;

/// <summary>The value of a Number attribute: up to 38 digits of precision, from 10^-128 to 10^+126.</summary>
internal static partial class NumberText
{
    private const int MinExponent = -128;
    private const int MaxExponent = 126;

    public static bool IsValid(string? text)
    {
        var match = NumberPattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        string whole = match.Groups["whole"].Value;
        string digits = whole + match.Groups["fraction"].Value;
        string significant = digits.Trim('0');
        if (significant.Length == 0)
        {
            return true;
        }

        if (significant.Length > SqsLimits.MaxNumberDigits)
        {
            return false;
        }

        long written = 0;
        string exponentText = match.Groups["exponent"].Value;
        if (exponentText.Length > 0 && !long.TryParse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out written))
        {
            return false;
        }

        int leadingZeroes = digits.Length - digits.TrimStart('0').Length;
        Int128 exponent = (Int128)written + whole.Length - 1 - leadingZeroes;
        return exponent >= MinExponent && (exponent < MaxExponent || (exponent == MaxExponent && significant == "1"));
    }

    /// <summary>The text as it is delivered: SQS removes leading and trailing zeroes. An exponent form is left alone.</summary>
    public static string? WithoutZeroes(string? text)
    {
        var match = NumberPattern().Match(text ?? "");
        if (!match.Success || match.Groups["exponent"].Success)
        {
            return text;
        }

        string whole = match.Groups["whole"].Value.TrimStart('0');
        string fraction = match.Groups["fraction"].Value.TrimEnd('0');
        string number = (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction);
        return number == "0" ? number : match.Groups["sign"].Value + number;
    }

    [GeneratedRegex(@"^(?<sign>[+-]?)(?=[0-9]|\.[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE](?<exponent>[+-]?[0-9]+))?\z")]
    private static partial Regex NumberPattern();
}
