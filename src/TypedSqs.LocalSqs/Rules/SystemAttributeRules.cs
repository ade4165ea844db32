namespace TypedSqs.Local;

internal static class SystemAttributeRules
{
    public static SqsError? AreKnown(OutgoingMessage message, QueueSettings queue)
    {
        string? unknown = message.SystemAttributes.Keys.FirstOrDefault(name => name != TraceHeader.AttributeName);
        return unknown is null ? null : SqsErrors.InvalidParameterValue($"Message system attribute name '{unknown}' is invalid.");
    }

    public static SqsError? TraceHeaderIsAString(OutgoingMessage message, QueueSettings queue) =>
        Find(message) is { } header && (header.DataType != "String" || header.BinaryValue is not null || header.HasListValues)
            ? SqsErrors.InvalidParameterValue($"Message system attribute '{TraceHeader.AttributeName}' must be of type 'String'.")
            : null;

    public static SqsError? TraceHeaderIsWellFormed(OutgoingMessage message, QueueSettings queue)
    {
        if (Find(message) is not { } header)
        {
            return null;
        }

        if (string.IsNullOrEmpty(header.StringValue))
        {
            return SqsErrors.InvalidParameterValue(
                $"Message system attribute '{TraceHeader.AttributeName}' must contain a non-empty value of type 'String'.");
        }

        return TraceHeader.IsWellFormed(header.StringValue) ? null : SqsErrors.InvalidParameterValue(
            $"Message system attribute '{TraceHeader.AttributeName}' has an invalid value '{header.StringValue}'");
    }

    /// <remarks>The header of the HTTP request, which SQS copies into the attribute.</remarks>
    public static SqsError? HttpHeaderIsWellFormed(string header) => TraceHeader.IsWellFormed(header)
        ? null
        : SqsErrors.InvalidParameterValue(
            $"The request has a '{TraceHeader.HttpHeaderName}' HTTP header which is reserved for AWS X-Ray trace header and has an invalid value '{header}'");

    private static MessageAttribute? Find(OutgoingMessage message) => message.SystemAttributes.GetValueOrDefault(TraceHeader.AttributeName);
}
