using System.Globalization;

namespace TypedSqs.Local;

internal static class DelayRules
{
    public static SqsError? IsInRange(OutgoingMessage message, QueueSettings queue) =>
        message.DelaySeconds is < 0 or > SqsLimits.MaxDelaySeconds
            ? Fault(message, string.Create(CultureInfo.InvariantCulture, $"DelaySeconds must be >= 0 and <= {SqsLimits.MaxDelaySeconds}."))
            : null;

    public static SqsError? IsForStandardQueues(OutgoingMessage message, QueueSettings queue) =>
        queue.IsFifo && message.DelaySeconds > 0
            ? Fault(message, "The request include parameter that is not valid for this queue type.")
            : null;

    private static SqsError Fault(OutgoingMessage message, string reason) =>
        SqsErrors.InvalidParameterValue(message.DelaySeconds?.ToString(CultureInfo.InvariantCulture), "DelaySeconds", reason);
}
