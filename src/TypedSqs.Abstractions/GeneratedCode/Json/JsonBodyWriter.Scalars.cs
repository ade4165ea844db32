namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    private const int GuidBytes = 36;
    private const int DateBytes = 10;
    private const int TimeBytes = 26;
    private const int VersionBytes = 43;

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(bool value) => Literal(value ? "true"u8 : "false"u8);

    /// <summary>Writes 32 hexadecimal digits with hyphens.</summary>
    /// <param name="value">The value.</param>
    public void Value(Guid value) => WriteQuoted(value, GuidBytes);

    /// <summary>Writes ISO 8601 without trailing zeroes of the second: <c>2026-11-30T12:00:00.5Z</c>.</summary>
    /// <param name="value">The value; its kind decides on <c>Z</c>, an offset, or neither.</param>
    public void Value(DateTime value)
    {
        Span<byte> span = Begin(DateTimeText.MaxBytes + 2);
        span[0] = (byte)'"';
        int written = DateTimeText.Write(value, span[1..]);
        span[written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>Writes ISO 8601 with an offset, without trailing zeroes of the second: <c>2026-11-30T12:00:00.5+00:00</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateTimeOffset value)
    {
        Span<byte> span = Begin(DateTimeText.MaxBytes + 2);
        span[0] = (byte)'"';
        int written = DateTimeText.Write(value, span[1..]);
        span[written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateOnly value) => WriteQuoted(value, DateBytes, "O");

    /// <summary>Writes <c>hh:mm:ss</c>, with seven digits of the second where it has a fraction.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeOnly value) => Value(value.ToTimeSpan());

    /// <summary>Writes <c>[-][d.]hh:mm:ss</c>, with seven digits of the second where it has a fraction.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeSpan value) => WriteQuoted(value, TimeBytes, "c");

    /// <summary>Writes a version as <c>1.2.3.4</c>, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(Version? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            WriteQuoted(value, VersionBytes);
        }
    }
}
