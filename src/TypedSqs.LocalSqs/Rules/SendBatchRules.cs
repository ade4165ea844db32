using System.Globalization;

namespace TypedSqs.Local;

/// <summary>What SQS asks of a SendMessageBatch as a whole, before it looks at each message.</summary>
internal static class SendBatchRules
{
    public static SqsError? Check(IReadOnlyList<OutgoingMessage> messages, QueueSettings queue) =>
        EachHasABody(messages) ?? FitsTogether(messages) ?? EachHasAGroupOnFifo(messages, queue) ?? EachIsDeduplicatedOnFifo(messages, queue);

    /// <remarks>A required member of the request: not recorded of SQS, and taken as the stricter of the two readings.</remarks>
    private static SqsError? EachHasABody(IReadOnlyList<OutgoingMessage> messages) =>
        messages.Any(message => message.Body.Length == 0) ? SqsErrors.MissingParameter("MessageBody") : null;

    private static SqsError? FitsTogether(IReadOnlyList<OutgoingMessage> messages)
    {
        long size = messages.Sum(message => (long)MessageSize.Of(message));
        return size <= SqsLimits.MaxMessageBytes ? null : SqsErrors.Batch(
            "BatchRequestTooLong",
            string.Create(CultureInfo.InvariantCulture, $"Batch requests cannot be longer than {SqsLimits.MaxMessageBytes} bytes. You have sent {size} bytes."));
    }

    /// <remarks>The text is that of a missing parameter, the code is not: so recorded of SQS.</remarks>
    private static SqsError? EachHasAGroupOnFifo(IReadOnlyList<OutgoingMessage> messages, QueueSettings queue) =>
        messages.Any(message => GroupRules.IsPresentOnFifo(message, queue) is not null)
            ? SqsErrors.InvalidParameterValue(SqsErrors.MissingParameterText(GroupRules.Parameter))
            : null;

    private static SqsError? EachIsDeduplicatedOnFifo(IReadOnlyList<OutgoingMessage> messages, QueueSettings queue) =>
        messages.Select(message => DeduplicationRules.IsPresentOnFifo(message, queue)).FirstOrDefault(error => error is not null);
}
