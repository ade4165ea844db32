using System.Text;

namespace TypedSqs.Local;

/// <summary>What a message weighs: UTF-8 of the body, and of each attribute its name, its type and its value. Ids and system attributes are free.</summary>
internal static class MessageSize
{
    public static int Of(OutgoingMessage message)
    {
        int size = Encoding.UTF8.GetByteCount(message.Body);
        foreach (var (name, attribute) in message.Attributes)
        {
            size += Of(name, attribute);
        }

        return size;
    }

    public static int Of(string name, MessageAttribute attribute) =>
        Encoding.UTF8.GetByteCount(name)
        + Encoding.UTF8.GetByteCount(attribute.DataType)
        + Encoding.UTF8.GetByteCount(attribute.StringValue ?? "")
        + (attribute.BinaryValue?.Length ?? 0);
}
