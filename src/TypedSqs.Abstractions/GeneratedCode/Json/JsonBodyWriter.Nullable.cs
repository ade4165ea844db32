namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    /// <summary>Writes <c>true</c>, <c>false</c>, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(bool? value)
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

    /// <summary>Writes a character as a text of one, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(char? value)
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

    /// <summary>Writes 32 hexadecimal digits with hyphens, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(Guid? value)
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

    /// <summary>Writes ISO 8601 as <see cref="Value(DateTime)"/> does, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateTime? value)
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

    /// <summary>Writes ISO 8601 as <see cref="Value(DateTimeOffset)"/> does, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateTimeOffset? value)
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

    /// <summary>Writes <c>yyyy-MM-dd</c>, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateOnly? value)
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

    /// <summary>Writes a time as <see cref="Value(TimeOnly)"/> does, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeOnly? value)
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

    /// <summary>Writes a time as <see cref="Value(TimeSpan)"/> does, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeSpan? value)
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

    /// <summary>Writes base64, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(ReadOnlyMemory<byte>? value)
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

    /// <summary>Writes base64, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(Memory<byte>? value)
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
