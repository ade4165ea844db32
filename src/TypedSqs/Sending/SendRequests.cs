using Amazon.SQS.Model;

namespace TypedSqs.Sending;

/// <summary>Turns an encoded message into a request of the AWS SDK. It copies: the encoder goes back to its pool.</summary>
internal static class SendRequests
{
    public static SendMessageRequest Create(MessageEncoder encoder, ConstantAttributes constants) => new()
    {
        MessageBody = encoder.BodyText,
        MessageAttributes = AttributesOf(encoder, constants),
        MessageGroupId = encoder.MessageGroupId,
        MessageDeduplicationId = encoder.MessageDeduplicationId,
        DelaySeconds = encoder.DelaySeconds,
    };

    /// <summary><see langword="null"/> for none: the SDK would send an empty object.</summary>
    private static Dictionary<string, MessageAttributeValue>? AttributesOf(MessageEncoder encoder, ConstantAttributes constants)
    {
        var attributes = encoder.Attributes;
        if (attributes.IsEmpty)
        {
            return null;
        }

        var values = new Dictionary<string, MessageAttributeValue>(attributes.Length, StringComparer.Ordinal);
        foreach (ref readonly var attribute in attributes)
        {
            values.Add(attribute.Name, constants.ValueOf(attribute));
        }

        return values;
    }
}
