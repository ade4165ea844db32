using TypedSqs;

namespace Outbox.Relay;

/// <summary>The reasons that lie in a message: sent again as it is, it fails again. Anything else (a queue, a permission, the network) can be put right.</summary>
internal static class Refusals
{
    public static bool Contains(SendFailureReason reason) => reason
        is SendFailureReason.MessageTooLarge
        or SendFailureReason.EmptyBody
        or SendFailureReason.InvalidCharacter
        or SendFailureReason.InvalidAttribute
        or SendFailureReason.MissingMessageGroupId
        or SendFailureReason.InvalidMessageGroupId
        or SendFailureReason.MissingMessageDeduplicationId
        or SendFailureReason.InvalidMessageDeduplicationId
        or SendFailureReason.InvalidDelay
        or SendFailureReason.Rejected;
}
