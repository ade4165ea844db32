using System.Runtime.InteropServices;

namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    private readonly List<EncodedAttribute> _attributes = [];
    private long _attributeBytes;

    /// <summary>The attributes that have a value, in the order in which they were added. They are gone with the next one, and after <see cref="Return"/>.</summary>
    public ReadOnlySpan<EncodedAttribute> Attributes => CollectionsMarshal.AsSpan(_attributes);

    /// <summary>Adds a String or Number attribute; <see langword="null"/> is left out.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="dataType">Its data type with its label.</param>
    /// <param name="value">Its value.</param>
    public void AddAttribute(string name, string dataType, string? value)
    {
        if (value is not null)
        {
            _attributes.Add(new EncodedAttribute(name, dataType, value, default));
            _attributeBytes += MessageSizing.Attribute(name, dataType, MessageSizing.Utf8(value));
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
            _attributes.Add(new EncodedAttribute(name, dataType, null, bytes));
            _attributeBytes += MessageSizing.Attribute(name, dataType, bytes.Length);
        }
    }

    /// <summary>Adds a Binary attribute; <see langword="null"/> is left out.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="dataType">Its data type with its label.</param>
    /// <param name="value">Its value. It is not copied.</param>
    public void AddBinaryAttribute(string name, string dataType, byte[]? value) =>
        AddBinaryAttribute(name, dataType, value is null ? null : (ReadOnlyMemory<byte>?)value);

    internal bool HasAttribute(string name) => _attributes.Exists(attribute => attribute.Name == name);

    private void ResetAttributes()
    {
        _attributes.Clear();
        _attributeBytes = 0;
    }
}
