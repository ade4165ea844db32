using System.Globalization;

namespace TypedSqs.GeneratedCode;

/// <summary>Decimals whose digits fit into 64 bits, as those of nearly all amounts do: the text that the general way writes, in a fraction of its time.</summary>
internal static class DecimalText
{
    /// <summary>Writes a decimal with all its digits, or nothing where they are too many.</summary>
    /// <param name="value">The decimal.</param>
    /// <param name="destination">Room for any decimal.</param>
    /// <param name="written">How many bytes were written.</param>
    public static bool TryWrite(decimal value, Span<byte> destination, out int written)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        ulong digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        bool isNegative = decimal.IsNegative(value);
        if (parts[2] != 0 || (isNegative && digits == 0))
        {
            written = 0;
            return false;
        }

        Span<byte> text = destination;
        if (isNegative)
        {
            text[0] = (byte)'-';
            text = text[1..];
        }

        _ = digits.TryFormat(text, out int count, default, CultureInfo.InvariantCulture);
        written = (isNegative ? 1 : 0) + (value.Scale == 0 ? count : PlacePoint(text, count, value.Scale));
        return true;
    }

    /// <param name="text">Digits, and room behind them.</param>
    /// <param name="count">How many digits there are.</param>
    /// <param name="scale">How many of them stand behind the point; zeroes are added where there are fewer.</param>
    /// <returns>The length with the point.</returns>
    private static int PlacePoint(Span<byte> text, int count, int scale)
    {
        if (count > scale)
        {
            int point = count - scale;
            text[point..count].CopyTo(text[(point + 1)..]);
            text[point] = (byte)'.';
            return count + 1;
        }

        text[..count].CopyTo(text[(scale + 2 - count)..]);
        text[..(scale + 2 - count)].Fill((byte)'0');
        text[1] = (byte)'.';
        return scale + 2;
    }
}
