using System.Globalization;

namespace TypedSqs;

/// <summary>
/// What the value of a Number attribute may be: a sign, digits, a point with digits, an exponent; zero, or a magnitude from 10^-128 to
/// 10^126 with at most 38 digits, leading and trailing zeroes not counted.
/// </summary>
internal static class NumberRules
{
    private const int MinExponent = -128;
    private const int MaxExponent = 126;

    /// <summary>What is wrong with a number, as a phrase that holds nothing of it; <see langword="null"/> where nothing is.</summary>
    public static string? Check(string text)
    {
        if (IsShortInteger(text))
        {
            return null;
        }

        if (!NumberText.TryParse(text, out NumberText number))
        {
            return "is not a decimal number";
        }

        if (number.IsZero)
        {
            return null;
        }

        if (number.SignificantDigits > SqsLimits.MaxNumberDigits)
        {
            return string.Format(
                CultureInfo.InvariantCulture, "has {0:N0} significant digits; SQS holds {1}", number.SignificantDigits, SqsLimits.MaxNumberDigits);
        }

        bool tooLarge = number.Exponent > MaxExponent || (number.Exponent == MaxExponent && !number.IsPowerOfTen);
        return tooLarge || number.Exponent < MinExponent ? "is outside of 10^-128 to 10^126, which is what SQS holds" : null;
    }

    /// <summary>Whether it is digits and nothing else, and few enough: most numbers are, and need no further look.</summary>
    private static bool IsShortInteger(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length is > 0 and <= SqsLimits.MaxNumberDigits;
    }
}
