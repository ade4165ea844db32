using System.Globalization;

namespace TypedSqs.Local;

/// <summary>One thing that SQS asks of each message attribute.</summary>
internal delegate SqsError? AttributeRule(string name, MessageAttribute attribute);

internal static class AttributeRules
{
    public static SqsError? AreNotTooMany(OutgoingMessage message, QueueSettings queue) =>
        message.Attributes.Count > SqsLimits.MaxMessageAttributes
            ? SqsErrors.InvalidParameterValue(string.Create(
                CultureInfo.InvariantCulture,
                $"Number of message attributes [{message.Attributes.Count}] exceeds the allowed maximum [{SqsLimits.MaxMessageAttributes}]."))
            : null;

    public static MessageRule Each(AttributeRule rule) => (message, _) =>
    {
        if (message.Attributes.Count == 0)
        {
            return null;
        }

        foreach (var (name, attribute) in message.Attributes)
        {
            if (rule(name, attribute) is { } error)
            {
                return error;
            }
        }

        return null;
    };
}
