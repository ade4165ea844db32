namespace TypedSqs.Local;

internal static class GroupRules
{
    public const string Parameter = "MessageGroupId";

    public static SqsError? IsPresentOnFifo(OutgoingMessage message, QueueSettings queue) =>
        queue.IsFifo && message.GroupId is null ? SqsErrors.MissingParameter(Parameter) : null;

    /// <remarks>On a standard queue the group makes the queue fair.</remarks>
    public static SqsError? IsWellFormed(OutgoingMessage message, QueueSettings queue) =>
        message.GroupId is null ? null : MessageIdText.Check(message.GroupId, Parameter);
}
