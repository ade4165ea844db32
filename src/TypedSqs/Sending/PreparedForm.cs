namespace TypedSqs.Sending;

/// <summary>What any sender that prepares messages, and sends prepared ones, does alike, whatever it knows of queues.</summary>
internal static class PreparedForm
{
    /// <summary>What was declared of a message when it was prepared. It may have been changed since.</summary>
    public static MessageContract ContractOf(PreparedMessage message) => new()
    {
        MessageType = message.MessageType,
        QueueName = message.Queue,
        IsFifo = message.IsFifo,
        MaxMessageBytes = message.MaxMessageBytes,
        TraceContext = message.TraceContext,
        ReservedAttributes = message.ReservedAttributes,
        ReservedBytes = message.ReservedBytes,
    };

    /// <summary>Encodes a message with the choices for it, and checks nothing.</summary>
    /// <returns>Its stable id.</returns>
    /// <exception cref="TypedSqsException">The message cannot be written.</exception>
    /// <exception cref="ArgumentException">The stable id that was given is empty.</exception>
    public static Guid Encode<T>(MessageEncoder encoder, T message, PrepareOptions? options, DateTimeOffset now)
        where T : IQueueMessage<T>
    {
        if (options?.Id == Guid.Empty)
        {
            throw new ArgumentException($"{nameof(PrepareOptions)}.{nameof(PrepareOptions.Id)} is empty: every message would have the same.", nameof(options));
        }

        var id = options?.Id ?? Guid.CreateVersion7(now);
        encoder.Encode(message);
        SendChoices.Apply(options?.Send, encoder);
        if (options?.IdAttribute is { } name)
        {
            encoder.AddAttribute(new PreparedAttribute { Name = name, DataType = "String", Text = id.ToString() }, T.Contract);
        }

        return id;
    }
}
