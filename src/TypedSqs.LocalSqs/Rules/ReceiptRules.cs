namespace TypedSqs.Local;

/// <summary>What a receipt handle can no longer do.</summary>
internal static class ReceiptRules
{
    public static SqsError Expired(string handle) =>
        SqsErrors.InvalidParameterValue(handle, "ReceiptHandle", "The receipt handle has expired.");

    public static SqsError NotAvailable(string handle) => SqsErrors.InvalidParameterValue(
        handle, "ReceiptHandle", "Message does not exist or is not available for visibility timeout change.");
}
