namespace TypedSqs.Local;

internal static class QueueNameRules
{
    public static SqsError? Check(string? name, bool isFifo)
    {
        if (name is null)
        {
            return SqsErrors.MissingParameter("QueueName");
        }

        if (isFifo)
        {
            return IsFifoName(name) ? null : SqsErrors.InvalidParameterValue(
                "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.");
        }

        return IsWellFormed(name) ? null : SqsErrors.InvalidParameterValue(
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }

    private static bool IsFifoName(string name) =>
        name.Length <= SqsLimits.MaxQueueNameLength
        && name.EndsWith(SqsLimits.FifoSuffix, StringComparison.Ordinal)
        && IsWellFormed(name[..^SqsLimits.FifoSuffix.Length]);

    private static bool IsWellFormed(string name) =>
        name.Length is >= 1 and <= SqsLimits.MaxQueueNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
