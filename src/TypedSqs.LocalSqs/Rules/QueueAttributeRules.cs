using System.Globalization;

namespace TypedSqs.Local;

/// <summary>What SQS asks of the attributes of a queue.</summary>
internal static class QueueAttributeRules
{
    private delegate string? Form(string value);

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        [QueueAttribute.VisibilityTimeout] = Integer(0, 43_200),
        [QueueAttribute.MaximumMessageSize] = Integer(SqsLimits.MinMaxMessageBytes, SqsLimits.MaxMessageBytes),
        [QueueAttribute.MessageRetentionPeriod] = Integer(60, 1_209_600),
        [QueueAttribute.DelaySeconds] = Integer(0, SqsLimits.MaxDelaySeconds),
        [QueueAttribute.ReceiveMessageWaitTimeSeconds] = Integer(0, 20),
        [QueueAttribute.KmsDataKeyReusePeriodSeconds] = Integer(60, 86_400),
        [QueueAttribute.SqsManagedSseEnabled] = OneOf(StringComparison.OrdinalIgnoreCase, "true", "false"),
        [QueueAttribute.Policy] = Text,
        [QueueAttribute.RedrivePolicy] = Text,
        [QueueAttribute.RedriveAllowPolicy] = Text,
        [QueueAttribute.KmsMasterKeyId] = Text,
        [QueueAttribute.FifoQueue] = OneOf(StringComparison.OrdinalIgnoreCase, "true", "false"),
        [QueueAttribute.ContentBasedDeduplication] = OneOf(StringComparison.OrdinalIgnoreCase, "true", "false"),
        [QueueAttribute.DeduplicationScope] = OneOf(StringComparison.Ordinal, "messageGroup", "queue"),
        [QueueAttribute.FifoThroughputLimit] = OneOf(StringComparison.Ordinal, "perQueue", "perMessageGroupId"),
    };

    public static bool IsKnown(string name) => Forms.ContainsKey(name) || QueueAttribute.Computed.Contains(name);

    /// <summary>Checks each attribute, and brings its value into the form in which it is shown: <c>True</c> becomes <c>true</c>.</summary>
    public static SqsError? Check(IReadOnlyDictionary<string, string> attributes, bool isFifo, out IReadOnlyDictionary<string, string> canonical)
    {
        var checkedAttributes = new Dictionary<string, string>(StringComparer.Ordinal);
        canonical = checkedAttributes;
        foreach (var (name, value) in attributes)
        {
            if (!Forms.TryGetValue(name, out var form))
            {
                return SqsErrors.UnknownAttribute(name);
            }

            if (!isFifo && FaultOnStandard(name) is { } fault)
            {
                return fault;
            }

            if (form(value) is not { } text)
            {
                return SqsErrors.InvalidAttributeValue(name);
            }

            checkedAttributes.Add(name, text);
        }

        if (checkedAttributes.GetValueOrDefault(QueueAttribute.KmsMasterKeyId) is { Length: > 0 }
            && checkedAttributes.GetValueOrDefault(QueueAttribute.SqsManagedSseEnabled) == "true")
        {
            return SqsErrors.InvalidAttributeName(
                "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.");
        }

        return checkedAttributes.GetValueOrDefault(QueueAttribute.FifoQueue) == "false"
            ? SqsErrors.InvalidAttributeValue(QueueAttribute.FifoQueue, "Modifying queue type is not supported.")
            : null;
    }

    /// <summary>Checks what depends on more than one attribute.</summary>
    public static SqsError? CheckTogether(QueueSettings settings) =>
        settings.Values.GetValueOrDefault(QueueAttribute.FifoThroughputLimit) == "perMessageGroupId" && !settings.DeduplicatesPerGroup
            ? SqsErrors.InvalidAttributeValue(
                QueueAttribute.FifoThroughputLimit,
                "The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup.")
            : null;

    private static SqsError? FaultOnStandard(string name) => name switch
    {
        QueueAttribute.FifoQueue or QueueAttribute.ContentBasedDeduplication => SqsErrors.UnknownAttribute(name),
        QueueAttribute.DeduplicationScope or QueueAttribute.FifoThroughputLimit =>
            SqsErrors.InvalidAttributeName($"You can specify the {name} only when FifoQueue is set to true."),
        _ => null,
    };

    private static Form Integer(int min, int max) => value =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static Form OneOf(StringComparison comparison, params string[] values) =>
        value => Array.Find(values, known => string.Equals(known, value, comparison));

    private static string? Text(string value) => value;
}
