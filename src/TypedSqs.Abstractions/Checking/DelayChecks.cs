using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>A delay is 0 to 900 seconds; a FIFO queue takes none for single messages, and 0 there means the queue's own.</summary>
internal static class DelayChecks
{
    public static void Run(MessageEncoder message, MessageContract contract, bool isFifo)
    {
        if (message.WholeDelaySeconds is { } seconds)
        {
            ThrowIfOutOfRange(seconds, contract);
            ThrowIfFifo(seconds, contract, isFifo);
        }
    }

    private static void ThrowIfOutOfRange(long seconds, MessageContract contract)
    {
        if (seconds is < 0 or > SqsLimits.MaxDelaySeconds)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidDelay,
                contract,
                contract.DelayProperty,
                Unsendable.Invariant($"the delay is {seconds:N0} seconds; SQS takes 0 to {SqsLimits.MaxDelaySeconds}"),
                "Send the message later, or use a scheduler for longer delays.",
                actual: seconds,
                limit: SqsLimits.MaxDelaySeconds);
        }
    }

    private static void ThrowIfFifo(long seconds, MessageContract contract, bool isFifo)
    {
        if (isFifo && seconds > 0)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidDelay,
                contract,
                contract.DelayProperty,
                Unsendable.Invariant($"the delay is {seconds} seconds and the queue is FIFO, which delays no single message"),
                "Leave the delay out and set DelaySeconds on the queue, or send to a standard queue.",
                actual: seconds,
                limit: 0);
        }
    }
}
