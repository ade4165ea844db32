namespace TypedSqs.Local;

internal static class DeduplicationRules
{
    private const string Parameter = "MessageDeduplicationId";

    public static SqsError? IsForFifoQueues(OutgoingMessage message, QueueSettings queue) =>
        !queue.IsFifo && message.DeduplicationId is not null
            ? SqsErrors.InvalidParameterValue(
                message.DeduplicationId, Parameter, "The request include parameter that is not valid for this queue type.")
            : null;

    public static SqsError? IsWellFormed(OutgoingMessage message, QueueSettings queue) =>
        message.DeduplicationId is null ? null : MessageIdText.Check(message.DeduplicationId, Parameter);

    public static SqsError? IsPresentOnFifo(OutgoingMessage message, QueueSettings queue) =>
        queue.IsFifo && !queue.ContentBasedDeduplication && message.DeduplicationId is null
            ? SqsErrors.InvalidParameterValue(
                "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly")
            : null;
}
