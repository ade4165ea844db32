using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.GeneratedCode;

/// <summary>
/// Writes the JSON body of a message: byte for byte what <see cref="System.Text.Json.JsonSerializer"/> writes with the default encoder and
/// no indentation. Commas are written where they belong.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBodyWriter : IBufferWriter<byte>
{
    /// <summary>The default of <see cref="System.Text.Json.JsonSerializerOptions.MaxDepth"/>, so that a cycle ends before the stack does.</summary>
    private const int MaxDepth = 64;

    private int _depth;
    private bool _separate;

    // Bit n: the names in the open object at depth n are keys of a dictionary, which are content of the message.
    private ulong _dictionaries;

    internal JsonBodyWriter()
    {
    }

    /// <summary>Whether the names in the outermost object come from the message and not from its type.</summary>
    internal bool HasDictionaryAsRoot => (_dictionaries & 1) != 0;

    /// <summary>Starts an object.</summary>
    /// <exception cref="TypedSqsException">64 objects and arrays are open already.</exception>
    public void StartObject() => Open((byte)'{');

    /// <summary>Ends the innermost object.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Starts an array.</summary>
    /// <exception cref="TypedSqsException">64 objects and arrays are open already.</exception>
    public void StartArray() => Open((byte)'[');

    /// <summary>Ends the innermost array.</summary>
    public void EndArray() => Close((byte)']');

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Literal("null"u8);

    /// <summary>Checks that an immutable array was set: one that was not has no items, not even none.</summary>
    /// <param name="isDefault">Whether it was not.</param>
    /// <exception cref="TypedSqsException">It was not.</exception>
    public void CheckNotDefault(bool isDefault)
    {
        if (isDefault)
        {
            throw NotSerializable("is an ImmutableArray that was never set, which System.Text.Json refuses; set it, to [] where it has no items");
        }
    }

    internal void Reset()
    {
        _depth = 0;
        _separate = false;
        _dictionaries = 0;
        HasForeignOutput = false;
        ResetBuffer();
    }

    private void Open(byte bracket)
    {
        if (_depth == MaxDepth)
        {
            ThrowTooDeep();
        }

        Begin(1)[0] = bracket;
        _length++;
        _dictionaries &= ~(1UL << _depth);
        _depth++;
        _separate = false;
    }

    private void Close(byte bracket)
    {
        Reserve(1)[0] = bracket;
        _length++;
        _depth--;
        _separate = true;
    }

    private void Literal(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Begin(json.Length));
        _length += json.Length;
    }

    [DoesNotReturn]
    private void ThrowTooDeep() => throw NotSerializable(
        "is nested deeper than 64 levels, or contains itself; send less depth, or leave out the property that leads back with [JsonIgnore]");

    private TypedSqsException NotSerializable(string what) => Refused(what, SendFailureReason.NotSerializable);

    private TypedSqsException Refused(string what, SendFailureReason reason, long? actual = null, long? limit = null, bool isContainer = false)
    {
        // The comma tells the reader of the path that a number before it has ended.
        _ = Begin(0);
        string path = JsonPath.Of(WrittenSpan, _dictionaries, isContainer ? _depth - 1 : _depth);
        string place = path.Length == 0 ? "the body" : path;
        return new TypedSqsException(reason, $"The message was not sent: {place} {what}.")
        {
            Delivery = DeliveryState.NotSent,
            IsMessageFault = true,
            Property = path.Length == 0 ? null : path,
            ActualSize = actual,
            Limit = limit,
        };
    }
}
