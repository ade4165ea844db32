using System.Globalization;

namespace TypedSqs.Local;

/// <summary>What a receipt handle can no longer do.</summary>
internal static class ReceiptRules
{
    /// <summary>Messages with receivers, of one queue.</summary>
    public const int MaxInFlight = 120_000;

    /// <summary>How long a message can be hidden since it was received, however often its visibility changes.</summary>
    public static readonly TimeSpan MaxTotalVisibility = TimeSpan.FromHours(12);

    public static SqsError HiddenTooLong(TimeSpan timeout) => SqsErrors.InvalidParameterValue(
        timeout.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
        "VisibilityTimeout",
        "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]");

    public static SqsError TooManyInFlight() =>
        SqsErrors.OverLimit("Too many messages are in flight: a queue hands out no more than 120000 that are not deleted.");

    public static SqsError Expired(string handle) =>
        SqsErrors.InvalidParameterValue(handle, "ReceiptHandle", "The receipt handle has expired.");

    public static SqsError NotAvailable(string handle) => SqsErrors.InvalidParameterValue(
        handle, "ReceiptHandle", "Message does not exist or is not available for visibility timeout change.");
}
