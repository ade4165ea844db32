using System.Globalization;

namespace TypedSqs.Local;

/// <summary>The ranges of the parameters of a receiver.</summary>
internal static class ParameterRules
{
    private const int MaxVisibilityTimeout = 43_200;

    public static SqsError? MaxNumberOfMessages(int? value) =>
        Check(value, 1, 10, nameof(MaxNumberOfMessages), "Must be between 1 and 10, if provided.");

    public static SqsError? WaitTimeSeconds(int? value) =>
        Check(value, 0, 20, nameof(WaitTimeSeconds), "Must be >= 0 and <= 20, if provided.");

    public static SqsError? VisibilityTimeout(int? value) =>
        Check(value, 0, MaxVisibilityTimeout, nameof(VisibilityTimeout), "Must be >= 0 and <= 43200, if provided.");

    public static SqsError? MaxResults(int? value) =>
        Check(value, 1, 1_000, nameof(MaxResults), "Must be between 1 and 1000, if provided.");

    public static SqsError? ReceiveRequestAttemptId(string? value, bool isFifo)
    {
        if (value is null)
        {
            return null;
        }

        return isFifo
            ? MessageIdText.Check(value, nameof(ReceiveRequestAttemptId))
            : SqsErrors.InvalidParameterValue(
                value, nameof(ReceiveRequestAttemptId), "The request include parameter that is not valid for this queue type.");
    }

    public static SqsError? MaxNumberOfMessagesPerSecond(int? value) =>
        Check(value, 1, 500, nameof(MaxNumberOfMessagesPerSecond), "Must be between 1 and 500, if provided.");

    public static SqsError? MaxMoveTasks(int? value) =>
        Check(value, 1, 10, "MaxResults", "Must be between 1 and 10, if provided.");

    private static SqsError? Check(int? value, int min, int max, string parameter, string reason) =>
        value < min || value > max
            ? SqsErrors.InvalidParameterValue(value.Value.ToString(CultureInfo.InvariantCulture), parameter, reason)
            : null;
}
