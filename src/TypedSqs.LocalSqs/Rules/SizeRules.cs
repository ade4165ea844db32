using System.Globalization;

namespace TypedSqs.Local;

internal static class SizeRules
{
    /// <remarks>SQS says "shorter than", and accepts a message of exactly the limit.</remarks>
    public static SqsError? FitsTheQueue(OutgoingMessage message, QueueSettings queue)
    {
        if (MessageSize.Of(message) <= queue.MaximumMessageSize)
        {
            return null;
        }

        string verdict = message.EntryId is null ? "are invalid" : "cannot be validated";
        return SqsErrors.InvalidParameterValue(string.Create(
            CultureInfo.InvariantCulture,
            $"One or more parameters {verdict}. Reason: Message must be shorter than {queue.MaximumMessageSize} bytes."));
    }
}
