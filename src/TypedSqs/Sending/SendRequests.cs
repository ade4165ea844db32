using Amazon.SQS.Model;

namespace TypedSqs.Sending;

/// <summary>Turns an encoded message into a request of the AWS SDK. It copies: the encoder goes back to its pool.</summary>
internal static class SendRequests
{
    public static SendMessageRequest Create(MessageEncoder encoder) => new()
    {
        MessageBody = encoder.BodyText,
        MessageAttributes = AttributesOf(encoder),
        MessageGroupId = encoder.MessageGroupId,
        MessageDeduplicationId = encoder.MessageDeduplicationId,
        DelaySeconds = encoder.DelaySeconds,
    };

    /// <summary><see langword="null"/> for none: the SDK would send an empty object.</summary>
    private static Dictionary<string, MessageAttributeValue>? AttributesOf(MessageEncoder encoder)
    {
        var attributes = encoder.Attributes;
        if (attributes.Count == 0)
        {
            return null;
        }

        var values = new Dictionary<string, MessageAttributeValue>(attributes.Count, StringComparer.Ordinal);
        for (var index = 0; index < attributes.Count; index++)
        {
            var attribute = attributes[index];
            values.Add(attribute.Name, new MessageAttributeValue
            {
                DataType = attribute.DataType,
                StringValue = attribute.Text,
                BinaryValue = attribute.Text is null ? new MemoryStream(attribute.Bytes.ToArray(), writable: false) : null,
            });
        }

        return values;
    }
}
