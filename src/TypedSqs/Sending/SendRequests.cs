using Amazon.SQS.Model;

namespace TypedSqs.Sending;

/// <summary>Turns an encoded message into what the AWS SDK sends. It copies: the encoder goes back to its pool.</summary>
internal static class SendRequests
{
    /// <summary>For a message that goes by itself.</summary>
    public static SendMessageRequest Create(
        MessageEncoder encoder, ConstantAttributes constants, Dictionary<string, MessageSystemAttributeValue>? systemAttributes)
    {
        return new SendMessageRequest
        {
            MessageBody = encoder.BodyText,
            MessageAttributes = AttributesOf(encoder, constants),
            MessageSystemAttributes = systemAttributes,
            MessageGroupId = encoder.MessageGroupId,
            MessageDeduplicationId = encoder.MessageDeduplicationId,
            DelaySeconds = encoder.DelaySeconds,
        };
    }

    /// <summary>For a message that shares a request.</summary>
    public static SendMessageBatchRequestEntry CreatePart(
        MessageEncoder encoder, ConstantAttributes constants, Dictionary<string, MessageSystemAttributeValue>? systemAttributes)
    {
        return new SendMessageBatchRequestEntry
        {
            MessageBody = encoder.BodyText,
            MessageAttributes = AttributesOf(encoder, constants),
            MessageSystemAttributes = systemAttributes,
            MessageGroupId = encoder.MessageGroupId,
            MessageDeduplicationId = encoder.MessageDeduplicationId,
            DelaySeconds = encoder.DelaySeconds,
        };
    }

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
