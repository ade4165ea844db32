using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>A message weighs no more than its limit.</summary>
internal static class SizeCheck
{
    public static void Run(MessageEncoder message, MessageContract contract, int maxMessageBytes)
    {
        int size = message.SizeBytes;
        if (size > maxMessageBytes - contract.ReservedBytes)
        {
            throw TooLarge(message, contract, size, maxMessageBytes);
        }
    }

    private static TypedSqsException TooLarge(MessageEncoder message, MessageContract contract, int size, int limit)
    {
        IReadOnlyList<MessagePart> parts = LargestParts.Of(message, contract);
        MessagePart largest = parts[0];
        string kind = largest.IsAttribute ? "message attribute " : "";
        string raise = limit < SqsLimits.MaxMessageBytes
            ? Unsendable.Invariant($"Raise MaxMessageBytes (SQS takes up to {SqsLimits.MaxMessageBytes:N0}, where the queue allows it), shorten")
            : "Shorten";
        string kept = contract.ReservedBytes > 0 ? Unsendable.Invariant($", of which {contract.ReservedBytes:N0} are reserved") : "";
        return new TypedSqsException(
            SendFailureReason.MessageTooLarge,
            Unsendable.Invariant(
                $"{contract.MessageType} was not sent: it weighs {size:N0} bytes and the limit is {limit:N0}{kept}. Its largest part is {kind}{largest.Name} with {largest.SizeBytes:N0} bytes. {raise} {largest.Name}, or store the payload elsewhere and send a reference."))
        {
            Delivery = DeliveryState.NotSent,
            IsMessageFault = true,
            MessageType = contract.MessageType,
            Property = PropertyOf(largest, message, contract),
            ActualSize = size,
            Limit = limit,
            LargestParts = parts,
        };
    }

    private static string? PropertyOf(MessagePart part, MessageEncoder message, MessageContract contract) =>
        part.IsAttribute ? AttributeChecks.PropertyOf(part.Name, contract)
        : message.HasJsonObjectBody ? part.Name
        : contract.BodyProperty;
}
