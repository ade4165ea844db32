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
            return Finish(encoder, contract, options);
        }
        finally
        {
            encoder.Return();
        }
    }

    private CheckedMessage Finish(MessageEncoder encoder, MessageContract contract, SendOptions? options)
    {
        if (options?.MessageGroupId is { } groupId)
        {
            encoder.SetMessageGroupId(groupId);
        }

        if (options?.MessageDeduplicationId is { } deduplicationId)
        {
            encoder.SetMessageDeduplicationId(deduplicationId);
        }

        if (options?.Delay is { } delay)
        {
            encoder.SetDelay(delay);
        }

        var route = queues.Find(options?.Queue ?? contract.QueueName, contract);
        var limit = Math.Min(route.MaxMessageBytes ?? contract.MaxMessageBytes, SqsLimits.MaxMessageBytes);
        encoder.ThrowIfUnsendable(contract, limit, route.IsFifo);
        return new CheckedMessage(SendRequests.Create(encoder), route, contract.MessageType, encoder.SizeBytes);
    }
}
