using System.Globalization;
using System.Numerics;
using System.Text;

namespace TypedSqs.GeneratedCode;

public static partial class CanonicalText
{
    // The longest number of the built-in types is Int128's least, with 40 characters.
    private const int MaxNumberChars = 40;

    /// <summary>
    /// A number in plain decimal digits: no exponent, no zeroes at either end beyond one before the point, no sign of a zero. Floating point is the
    /// shortest decimal that reads back the same: 7.50 is <c>7.5</c>, 1E-10 is <c>0.0000000001</c>.
    /// </summary>
    /// <typeparam name="T">A built-in number type.</typeparam>
    /// <param name="value">The number.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TypedSqsException">The number is NaN or an infinity.</exception>
    public static string Of<T>(T value)
        where T : struct, INumberBase<T>
    {
        if (!T.IsFinite(value))
        {
            throw new TypedSqsException(
                SendFailureReason.InvalidAttribute,
                "The message was not sent: a value of an attribute or id is NaN or an infinity, which SQS has no number for; send null or another value.")
            {
                Delivery = DeliveryState.NotSent,
                IsMessageFault = true,
            };
        }

        Span<char> text = stackalloc char[MaxNumberChars];
        return value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture)
            ? Plain(text[..written])
            : throw new NotSupportedException($"{typeof(T)} has more than {MaxNumberChars} characters.");
    }

    /// <summary>As <see cref="Of{T}(T)"/>.</summary>
    /// <typeparam name="T">A built-in number type.</typeparam>
    /// <param name="value">The number.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    /// <exception cref="TypedSqsException">The number is NaN or an infinity.</exception>
    public static string? Of<T>(T? value)
        where T : struct, INumberBase<T> => value is { } present ? Of(present) : null;

    private static string Plain(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('.', 'E') < 0)
        {
            return text is "-0" ? "0" : text.ToString();
        }

        int exponentAt = text.IndexOf('E');
        int exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? text : text[..exponentAt];
        bool negative = mantissa[0] == '-';
        mantissa = negative ? mantissa[1..] : mantissa;
        int pointAt = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = pointAt < 0 ? mantissa : mantissa[..pointAt];
        ReadOnlySpan<char> fraction = pointAt < 0 ? default : mantissa[(pointAt + 1)..];
        return Compose(negative, string.Concat(whole, fraction), whole.Length + exponent);
    }

    /// <summary>Puts the point before the digit at <paramref name="point"/>, which can lie outside of the digits.</summary>
    private static string Compose(bool negative, ReadOnlySpan<char> digits, int point)
    {
        int leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        point -= leading;
        if (digits.IsEmpty)
        {
            return "0";
        }

        var plain = new StringBuilder(negative ? "-" : "");
        if (point <= 0)
        {
            return plain.Append("0.").Append('0', -point).Append(digits).ToString();
        }

        if (point >= digits.Length)
        {
            return plain.Append(digits).Append('0', point - digits.Length).ToString();
        }

        return plain.Append(digits[..point]).Append('.').Append(digits[point..]).ToString();
    }
}
