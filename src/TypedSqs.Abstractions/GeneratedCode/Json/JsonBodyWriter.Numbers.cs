using System.Globalization;
using System.Numerics;

namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>The longest number of the built-in types is Int128's least, with 40 characters.</summary>
    private const int MaxNumberBytes = 40;

    /// <summary>Writes a number: integers and decimals with all their digits, floating point in the shortest form that reads back the same.</summary>
    /// <typeparam name="T">A built-in number type.</typeparam>
    /// <param name="value">The number.</param>
    /// <exception cref="TypedSqsException">The number is NaN or an infinity, which JSON cannot say.</exception>
    public void Value<T>(T value)
        where T : struct, INumberBase<T>, IUtf8SpanFormattable
    {
        if (!T.IsFinite(value))
        {
            throw NotSerializable("is NaN or an infinity, which JSON has no form for; send null or another value");
        }

        Span<byte> span = Begin(MaxNumberBytes);
        int written;
        if (typeof(T) == typeof(decimal) && DecimalText.TryWrite((decimal)(object)value, span, out written)) // nothing is boxed: the compiler knows T
        {
            _length += written;
            return;
        }

        if (!value.TryFormat(span, out written, default, CultureInfo.InvariantCulture))
        {
            throw new NotSupportedException($"{typeof(T)} has more than {MaxNumberBytes} characters.");
        }

        _length += written;
    }

    /// <summary>Writes a number as <see cref="Value{T}(T)"/> does, or <c>null</c>.</summary>
    /// <typeparam name="T">A built-in number type.</typeparam>
    /// <param name="value">The number.</param>
    /// <exception cref="TypedSqsException">The number is NaN or an infinity, which JSON cannot say.</exception>
    public void Value<T>(T? value)
        where T : struct, INumberBase<T>, IUtf8SpanFormattable
    {
        if (value is { } present)
        {
            Value(present);
        }
        else
        {
            Null();
        }
    }
}
