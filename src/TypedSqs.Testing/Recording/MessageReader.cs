using TypedSqs.Sending;

namespace TypedSqs.Testing.Recording;

/// <summary>Encodes and checks messages, as the real sender does before a request.</summary>
internal static class MessageReader
{
    /// <param name="message">The message.</param>
    /// <param name="options">Overrides of what its type declares.</param>
    /// <param name="group">The group whose order it is part of, as soon as that is known: also where the message cannot be sent.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public static SentMessage Read<T>(T message, SendOptions? options, ref OrderedGroup? group)
        where T : IQueueMessage<T>
    {
        var contract = T.Contract;
        var queue = options?.Queue ?? contract.QueueName;
        DeclaredQueue.ThrowIfUnfit(queue, contract);
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message);
            SendChoices.Apply(options, encoder);
            return Finish(message, encoder, contract, queue);
        }
        finally
        {
            group = OrderedGroup.Of(queue, options?.MessageGroupId ?? encoder.MessageGroupId, contract.IsFifo);
            encoder.Return();
        }
    }

    /// <param name="message">A prepared message, which may have been changed since.</param>
    /// <param name="otherQueue">Another queue than its own, or <see langword="null"/>.</param>
    /// <param name="group">The group whose order it is part of, as soon as that is known.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public static SentMessage Read(PreparedMessage message, string? otherQueue, ref OrderedGroup? group)
    {
        var queue = otherQueue ?? message.Queue;
        var contract = PreparedForm.ContractOf(message);
        DeclaredQueue.ThrowIfUnfit(queue, contract);
        group = OrderedGroup.Of(queue, message.MessageGroupId, contract.IsFifo);
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message, contract);
            return Finish(message, encoder, contract, queue);
        }
        finally
        {
            encoder.Return();
        }
    }

    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    /// <exception cref="ArgumentException">The stable id that was given is empty.</exception>
    public static PreparedMessage Prepare<T>(T message, PrepareOptions? options, TimeProvider time)
        where T : IQueueMessage<T>
    {
        var contract = T.Contract;
        var now = time.GetUtcNow();
        var queue = options?.Send?.Queue ?? contract.QueueName;
        var encoder = MessageEncoder.Rent();
        try
        {
            var id = PreparedForm.Encode(encoder, message, options, now);
            DeclaredQueue.ThrowIfUnfit(queue, contract);
            encoder.ThrowIfUnsendable(contract, LimitOf(contract), contract.IsFifo);
            return encoder.ToPrepared(contract, queue, id, now);
        }
        finally
        {
            encoder.Return();
        }
    }

    private static SentMessage Finish(object message, MessageEncoder encoder, MessageContract contract, string queue)
    {
        encoder.ThrowIfUnsendable(contract, LimitOf(contract), contract.IsFifo);
        var wire = encoder.ToPrepared(contract, queue, id: Guid.Empty, now: default);
        return new SentMessage(message, wire, encoder.MessageDeduplicationId); // a FIFO message that is prepared gets one that this one need not have
    }

    private static int LimitOf(MessageContract contract) => Math.Min(contract.MaxMessageBytes, SqsLimits.MaxMessageBytes);
}
