using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>
/// A deduplication id is for FIFO queues only, has 1 to 128 characters from U+0021 to U+007E, is not null where it is relied on, and not the empty GUID.
/// </summary>
internal static class DeduplicationIdChecks
{
    private const string EmptyGuid = "00000000-0000-0000-0000-000000000000";

    public static void Run(MessageEncoder message, MessageContract contract, bool isFifo)
    {
        if (message.MessageDeduplicationId is { } id)
        {
            ThrowIfStandardQueue(contract, isFifo);
            ThrowIfIllFormed(id, contract);
            ThrowIfUnset(id, contract);
        }
        else if (isFifo)
        {
            ThrowIfReliedOn(message, contract);
        }
    }

    private static void ThrowIfStandardQueue(MessageContract contract, bool isFifo)
    {
        if (!isFifo)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidMessageDeduplicationId,
                contract,
                Unsendable.Joined(contract.MessageDeduplicationIdProperties),
                "it has a message deduplication id and the queue is a standard queue, which takes none",
                "Leave the id out, or send to a FIFO queue.");
        }
    }

    private static void ThrowIfIllFormed(string id, MessageContract contract)
    {
        if (IdRules.Check(id) is { } fault)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidMessageDeduplicationId,
                contract,
                Unsendable.Joined(contract.MessageDeduplicationIdProperties),
                Unsendable.Invariant($"the message deduplication id {fault}; SQS takes 1 to {SqsLimits.MaxIdLength} characters from U+0021 to U+007E"),
                "Hash the properties with [MessageDeduplicationId(nameof(...))] on the type, or set SendOptions.MessageDeduplicationId.",
                actual: id.Length,
                limit: SqsLimits.MaxIdLength);
        }
    }

    /// <summary>A Guid that nobody has set. SQS would take it, and drop the next message that has it.</summary>
    private static void ThrowIfUnset(string id, MessageContract contract)
    {
        if (id == EmptyGuid)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidMessageDeduplicationId,
                contract,
                Unsendable.Joined(contract.MessageDeduplicationIdProperties),
                "the message deduplication id is the empty GUID, as of a Guid that nobody has set; SQS would drop the next message that has it",
                "Set the property (make it required where it is deserialized, so that it cannot be missing), or SendOptions.MessageDeduplicationId if the id is from there.");
        }
    }

    private static void ThrowIfReliedOn(MessageEncoder message, MessageContract contract)
    {
        // Without a declaration the queue may have content-based deduplication after all: only SQS knows.
        if (contract.MessageDeduplicationIdProperties.Count > 0 && !contract.ContentBasedDeduplication)
        {
            string? part = Unsendable.PartAt(contract.MessageDeduplicationIdProperties, message.NullDeduplicationPart);
            throw Unsendable.Because(
                SendFailureReason.MissingMessageDeduplicationId,
                contract,
                part ?? Unsendable.Joined(contract.MessageDeduplicationIdProperties),
                part is null
                    ? "the FIFO queue has no content-based deduplication and the message deduplication id is null"
                    : $"the FIFO queue has no content-based deduplication and {part}, a part of the message deduplication id, is null",
                "Give each property that makes up the id a value, or set SendOptions.MessageDeduplicationId.");
        }
    }
}
