using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>A FIFO queue needs a message group id; on every queue it has 1 to 128 characters from U+0021 to U+007E.</summary>
internal static class GroupIdChecks
{
    public static void Run(MessageEncoder message, MessageContract contract, bool isFifo)
    {
        if (message.MessageGroupId is { } id)
        {
            ThrowIfIllFormed(id, contract);
        }
        else if (isFifo)
        {
            throw Missing(message, contract);
        }
    }

    private static void ThrowIfIllFormed(string id, MessageContract contract)
    {
        if (IdRules.Check(id) is { } fault)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidMessageGroupId,
                contract,
                Unsendable.Joined(contract.MessageGroupIdProperties),
                Unsendable.Invariant($"the message group id {fault}; SQS takes 1 to {SqsLimits.MaxIdLength} characters from U+0021 to U+007E"),
                "Take the id from a property that fits, or set SendOptions.MessageGroupId.",
                actual: id.Length,
                limit: SqsLimits.MaxIdLength);
        }
    }

    private static TypedSqsException Missing(MessageEncoder message, MessageContract contract)
    {
        string? part = Unsendable.PartAt(contract.MessageGroupIdProperties, message.NullGroupPart);
        string? properties = part ?? Unsendable.Joined(contract.MessageGroupIdProperties);
        return Unsendable.Because(
            SendFailureReason.MissingMessageGroupId,
            contract,
            properties,
            properties is null ? "a FIFO queue needs a message group id and the message declares none"
            : part is null ? "a FIFO queue needs a message group id and it is null"
            : $"a FIFO queue needs a message group id and {part}, a part of it, is null",
            properties is null
                ? "Put [MessageGroupId] on a property, or set SendOptions.MessageGroupId."
                : "Give each property that makes up the id a value, or set SendOptions.MessageGroupId.");
    }
}
