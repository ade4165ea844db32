using TypedSqs.Checking;

namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    // An array and not a list: an attribute is five words, and a list copies them once more.
    private EncodedAttribute[] _attributes = new EncodedAttribute[SqsLimits.MaxMessageAttributes];
    private int _attributeCount;
    private int _absentAttributes;
    private long _attributeBytes;

    /// <summary>The attributes that have a value, in the order in which they were added. They are gone with the next one, and after <see cref="Return"/>.</summary>
    public ReadOnlySpan<EncodedAttribute> Attributes => new(_attributes, 0, _attributeCount);

    /// <summary>Adds a String or Number attribute; <see langword="null"/> is left out.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="dataType">Its data type with its label.</param>
    /// <param name="value">Its value.</param>
    public void AddAttribute(string name, string dataType, string? value)
    {
        if (value is not null)
        {
            NextAttribute() = new EncodedAttribute(name, dataType, value, default);
            bool isPlain = RefusedCharacters.IsPlain(value);
            HasPlainAttributes &= isPlain;
            _attributeBytes += MessageSizing.Attribute(name, dataType, isPlain ? value.Length : MessageSizing.Utf8(value));
        }
        else
        {
            _absentAttributes++;
        }
    }

    /// <summary>Adds a Binary attribute; <see langword="null"/> is left out.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="dataType">Its data type with its label.</param>
    /// <param name="value">Its value. It is not copied.</param>
    public void AddBinaryAttribute(string name, string dataType, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            NextAttribute() = new EncodedAttribute(name, dataType, null, bytes);
            _attributeBytes += MessageSizing.Attribute(name, dataType, bytes.Length);
        }
        else
        {
            _absentAttributes++;
        }
    }

    /// <summary>Adds a Binary attribute; <see langword="null"/> is left out.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="dataType">Its data type with its label.</param>
    /// <param name="value">Its value. It is not copied.</param>
    public void AddBinaryAttribute(string name, string dataType, byte[]? value) =>
        AddBinaryAttribute(name, dataType, value is null ? null : (ReadOnlyMemory<byte>?)value);

    /// <summary>Whether all texts are printable ASCII, so that none has a character that is refused.</summary>
    internal bool HasPlainAttributes { get; private set; } = true;

    internal bool HasAttribute(string name)
    {
        foreach (ref readonly EncodedAttribute attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Room for one more. SQS takes ten, and more are refused when all of them are there to be counted.</summary>
    private ref EncodedAttribute NextAttribute()
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, 2 * _attributeCount);
        }

        return ref _attributes[_attributeCount++];
    }

    private void ResetAttributes()
    {
        HasPlainAttributes = true;
        Array.Clear(_attributes, 0, _attributeCount);
        _attributeCount = 0;
        _absentAttributes = 0;
        _attributeBytes = 0;
    }
}
