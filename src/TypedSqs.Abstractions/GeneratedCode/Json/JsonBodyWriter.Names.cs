using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>Writes the name of a property.</summary>
    /// <param name="escapedName">The name in UTF-8, escaped by the default encoder, without quotes.</param>
    /// <returns>This writer, for the value that follows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // so that the compiler copies a literal as the few words that it is
    public JsonBodyWriter Name(ReadOnlySpan<byte> escapedName)
    {
        Span<byte> span = Begin(escapedName.Length + 3);
        span[0] = (byte)'"';
        escapedName.CopyTo(span[1..]);
        span[escapedName.Length + 1] = (byte)'"';
        span[escapedName.Length + 2] = (byte)':';
        _length += escapedName.Length + 3;
        _separate = false;
        return this;
    }

    /// <summary>Writes a key of a dictionary.</summary>
    /// <param name="key">The key as it stands; it is escaped here.</param>
    /// <returns>This writer, for the value that follows.</returns>
    public JsonBodyWriter Name(string key)
    {
        WriteString(key);
        return EndKey();
    }

    /// <summary>Writes a key of a dictionary.</summary>
    /// <param name="key">The key.</param>
    /// <returns>This writer, for the value that follows.</returns>
    public JsonBodyWriter Name(char key)
    {
        WriteString(new ReadOnlySpan<char>(in key));
        return EndKey();
    }

    /// <summary>Writes a key of a dictionary: 32 hexadecimal digits with hyphens.</summary>
    /// <param name="key">The key.</param>
    /// <returns>This writer, for the value that follows.</returns>
    public JsonBodyWriter Name(Guid key)
    {
        WriteQuoted(key, GuidBytes);
        return EndKey();
    }

    /// <summary>Writes a key of a dictionary: the digits of an integer.</summary>
    /// <typeparam name="T">The integer type.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>This writer, for the value that follows.</returns>
    public JsonBodyWriter Name<T>(T key)
        where T : struct, IBinaryInteger<T>
    {
        WriteQuoted(key, MaxNumberBytes);
        return EndKey();
    }

    /// <summary>Writes a key of a dictionary: the name of an enum value, or its digits where it has none.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="names">The names of the enum.</param>
    /// <returns>This writer, for the value that follows.</returns>
    public JsonBodyWriter Name<T>(T key, EnumNames<T> names)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(names);
        WriteString(names.NameOf(key));
        return EndKey();
    }

    private JsonBodyWriter EndKey()
    {
        Reserve(1)[0] = (byte)':';
        _length++;
        _dictionaries |= 1UL << (_depth - 1);
        _separate = false;
        return this;
    }

    private void WriteQuoted<T>(T value, int maxBytes, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Span<byte> span = Begin(maxBytes + 2);
        span[0] = (byte)'"';
        if (!value.TryFormat(span[1..], out int written, format, CultureInfo.InvariantCulture))
        {
            throw new NotSupportedException($"{typeof(T)} has more than {maxBytes} characters.");
        }

        span[written + 1] = (byte)'"';
        _length += written + 2;
    }
}
