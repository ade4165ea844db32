namespace TypedSqs.Sending;

/// <summary>Reads and checks messages: what would be refused by SQS, or changed on the way, ends here.</summary>
internal sealed class MessageChecker(QueueDirectory queues)
{
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check<T>(T message, SendOptions? options)
        where T : IQueueMessage<T>
    {
        string? groupId = null;
        return Check(message, options, ref groupId);
    }

    /// <param name="message">The message.</param>
    /// <param name="options">What this send does otherwise.</param>
    /// <param name="groupId">The message group id, as soon as it is known: also where the message cannot be sent.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check<T>(T message, SendOptions? options, ref string? groupId)
        where T : IQueueMessage<T>
    {
        var contract = T.Contract;
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message);
            groupId = options?.MessageGroupId ?? encoder.MessageGroupId;
            SendChoices.Apply(options, encoder);
            return Finish(encoder, contract, options?.Queue ?? contract.QueueName);
        }
        finally
        {
            encoder.Return();
        }
    }

    /// <param name="message">A message that was stored: it may have been changed, and rules and configuration may have.</param>
    /// <param name="queue">Another queue, or <see langword="null"/>.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check(PreparedMessage message, string? queue)
    {
        var contract = new MessageContract
        {
            MessageType = message.MessageType,
            QueueName = message.Queue,
            IsFifo = message.IsFifo,
            MaxMessageBytes = message.MaxMessageBytes,
        };
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message, contract);
            return Finish(encoder, contract, queue ?? message.Queue);
        }
        finally
        {
            encoder.Return();
        }
    }

    private CheckedMessage Finish(MessageEncoder encoder, MessageContract contract, string queue)
    {
        var route = queues.Find(queue, contract);
        encoder.ThrowIfUnsendable(contract, route.LimitOf(contract), route.IsFifo);
        return new CheckedMessage(SendRequests.Create(encoder), route, contract.MessageType, encoder.SizeBytes);
    }
}
