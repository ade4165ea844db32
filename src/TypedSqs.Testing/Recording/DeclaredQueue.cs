using TypedSqs.Queues;

namespace TypedSqs.Testing.Recording;

/// <summary>What can be said of a queue without configuration: whether there can be one of that name, and of which kind it is.</summary>
internal static class DeclaredQueue
{
    /// <param name="queue">A queue name or URL.</param>
    /// <param name="contract">What is sent there.</param>
    /// <exception cref="TypedSqsException">There is no such queue, or it is of the other kind.</exception>
    public static void ThrowIfUnfit(string queue, MessageContract contract)
    {
        var isUrl = QueueUrls.IsUrl(queue);
        if (isUrl && !QueueUrls.IsWellFormed(queue))
        {
            throw Invalid(queue, contract, "The URL of the queue is not an absolute http or https URL that ends in the name of a queue.");
        }

        var name = isUrl ? QueueUrls.NameOf(queue) : queue;
        if (!isUrl && QueueNameRules.Check(name) is { } fault)
        {
            throw Invalid(queue, contract, $"'{queue}' cannot be the name of a queue: it {fault}.");
        }

        if (QueueNameRules.IsFifo(name) != contract.IsFifo)
        {
            var (found, declared) = contract.IsFifo ? ("standard", "FIFO") : ("FIFO", "standard");
            throw Invalid(queue, contract, $"'{queue}' is a {found} queue by its name, and {contract.MessageType} is declared for a {declared} one.");
        }
    }

    private static TypedSqsException Invalid(string queue, MessageContract contract, string text) =>
        new(SendFailureReason.InvalidQueue, text) { Delivery = DeliveryState.NotSent, MessageType = contract.MessageType, Queue = queue };
}
