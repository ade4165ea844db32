namespace TypedSqs;

/// <summary>A decimal number read from text: d.ddd × 10^<see cref="Exponent"/>, with its zeroes at both ends taken off.</summary>
internal readonly struct NumberText
{
    // An exponent of more digits cannot be brought back into range by the digits of a message.
    private const int MaxExponentDigits = 8;

    private NumberText(int significantDigits, long exponent, bool isPowerOfTen)
    {
        SignificantDigits = significantDigits;
        Exponent = exponent;
        IsPowerOfTen = isPowerOfTen;
    }

    /// <summary>Whether the number is zero; nothing else is meaningful then.</summary>
    public bool IsZero => SignificantDigits == 0;

    /// <summary>Digits from the first that is not zero to the last that is not zero.</summary>
    public int SignificantDigits { get; }

    /// <summary>The power of ten of the first significant digit.</summary>
    public long Exponent { get; }

    /// <summary>Whether the only significant digit is 1.</summary>
    public bool IsPowerOfTen { get; }

    /// <summary>Reads <c>[+-] digits [. digits] [e [+-] digits]</c>, and nothing else.</summary>
    public static bool TryParse(string text, out NumberText number)
    {
        number = default;
        int start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        int pointAt = SkipDigits(text, start);
        int end = pointAt < text.Length && text[pointAt] == '.' ? SkipDigits(text, pointAt + 1) : pointAt;
        if (pointAt == start || end == pointAt + 1 || !TryParseExponent(text, end, out long exponent))
        {
            return false;
        }

        int first = start;
        while (first < end && text[first] is '0' or '.')
        {
            first++;
        }

        int last = end - 1;
        while (last > first && text[last] is '0' or '.')
        {
            last--;
        }

        if (first < end)
        {
            int digits = last - first + (first < pointAt && last > pointAt ? 0 : 1);
            exponent += first < pointAt ? pointAt - first - 1 : pointAt - first;
            number = new NumberText(digits, exponent, digits == 1 && text[first] == '1');
        }

        return true;
    }

    private static bool TryParseExponent(string text, int at, out long exponent)
    {
        exponent = 0;
        if (at == text.Length)
        {
            return true;
        }

        if (text[at] is not ('e' or 'E'))
        {
            return false;
        }

        bool negative = at + 1 < text.Length && text[at + 1] == '-';
        int start = negative || (at + 1 < text.Length && text[at + 1] == '+') ? at + 2 : at + 1;
        if (start >= text.Length || SkipDigits(text, start) != text.Length)
        {
            return false;
        }

        while (start < text.Length - 1 && text[start] == '0')
        {
            start++;
        }

        if (text.Length - start > MaxExponentDigits)
        {
            exponent = long.MaxValue / 4;
        }
        else
        {
            for (; start < text.Length; start++)
            {
                exponent = (exponent * 10) + (text[start] - '0');
            }
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
