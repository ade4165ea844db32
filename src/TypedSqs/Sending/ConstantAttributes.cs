using Amazon.SQS.Model;

namespace TypedSqs.Sending;

/// <summary>
/// The values of attributes that are the same in each message of a type: made once and shared by all requests. Neither the AWS SDK nor anybody
/// on the way to it changes a value. Bytes are not shared: the SDK reads them from a stream.
/// </summary>
internal sealed class ConstantAttributes
{
    private readonly string[] _names;
    private readonly MessageAttributeValue?[] _values;

    private ConstantAttributes(IEnumerable<MessageAttributeContract> attributes)
    {
        _names = [.. attributes.Where(static attribute => attribute.Property is null).Select(static attribute => attribute.Name)];
        _values = new MessageAttributeValue?[_names.Length];
    }

    /// <summary>Of a message whose attributes come from elsewhere.</summary>
    public static ConstantAttributes None { get; } = new([]);

    /// <summary>Those of a message type.</summary>
    public static ConstantAttributes Of<T>()
        where T : IQueueMessage<T> => Holder<T>.Instance;

    /// <summary>The value of an attribute: the shared one where there is one.</summary>
    public MessageAttributeValue ValueOf(in EncodedAttribute attribute)
    {
        // Names and constants are literals of generated code, so that to compare references is enough, and never wrong.
        for (var index = 0; attribute.Text is not null && index < _names.Length; index++)
        {
            if (ReferenceEquals(_names[index], attribute.Name))
            {
                return _values[index] is { } shared && ReferenceEquals(shared.StringValue, attribute.Text) && ReferenceEquals(shared.DataType, attribute.DataType)
                    ? shared
                    : _values[index] = NewValue(attribute);
            }
        }

        return NewValue(attribute);
    }

    private static MessageAttributeValue NewValue(in EncodedAttribute attribute) => new()
    {
        DataType = attribute.DataType,
        StringValue = attribute.Text,
        BinaryValue = attribute.Text is null ? new MemoryStream(attribute.Bytes.ToArray(), writable: false) : null,
    };

    private static class Holder<T>
        where T : IQueueMessage<T>
    {
        public static readonly ConstantAttributes Instance = new(T.Contract.Attributes);
    }
}
