namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>
    /// Writes an enum value as <see cref="System.Text.Json.Serialization.JsonStringEnumConverter{TEnum}"/> does: by its name or the names of its
    /// flags, and by its number where it has none.
    /// </summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="names">The names of the enum.</param>
    public void Value<T>(T value, EnumNames<T> names)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.TryNameOf(value) is { } name)
        {
            WriteString(name);
        }
        else if (EnumNumber<T>.IsSigned)
        {
            Value(EnumNumber<T>.Signed(value));
        }
        else
        {
            Value(EnumNumber<T>.Unsigned(value));
        }
    }

    /// <summary>Writes an enum value as <see cref="Value{T}(T, EnumNames{T})"/> does, or <c>null</c>.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="names">The names of the enum.</param>
    public void Value<T>(T? value, EnumNames<T> names)
        where T : struct, Enum
    {
        if (value is { } present)
        {
            Value(present, names);
        }
        else
        {
            Null();
        }
    }
}
