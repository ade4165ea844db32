using System.Globalization;

namespace TypedSqs.GeneratedCode;

/// <summary>Dates and times as System.Text.Json writes them: the round-trip form without the trailing zeroes of the second.</summary>
internal static class DateTimeText
{
    /// <summary>The longest text: seven digits of the second and an offset.</summary>
    public const int MaxBytes = 33;

    private const int PointAt = 19;
    private const int FractionEnd = 27;

    /// <summary>Writes a date and time, and returns the number of bytes.</summary>
    public static int Write(DateTime value, Span<byte> destination)
    {
        _ = value.TryFormat(destination, out int written, "O", CultureInfo.InvariantCulture);
        return Trim(destination, written);
    }

    /// <summary>Writes a date and time with its offset, and returns the number of bytes.</summary>
    public static int Write(DateTimeOffset value, Span<byte> destination)
    {
        _ = value.TryFormat(destination, out int written, "O", CultureInfo.InvariantCulture);
        return Trim(destination, written);
    }

    private static int Trim(Span<byte> text, int length)
    {
        int end = PointAt;
        if (!text[PointAt..FractionEnd].SequenceEqual(".0000000"u8))
        {
            end = FractionEnd;
            while (text[end - 1] == '0')
            {
                end--;
            }
        }

        text[FractionEnd..length].CopyTo(text[end..]);
        return length - (FractionEnd - end);
    }
}
