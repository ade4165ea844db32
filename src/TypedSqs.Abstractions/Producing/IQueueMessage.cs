using TypedSqs.GeneratedCode;

namespace TypedSqs;

/// <summary>
/// The contract between a message type and its queue. It is implemented by generated code for each type with a
/// <see cref="QueueMessageAttribute"/>; there is no need to write it by hand.
/// </summary>
/// <typeparam name="TSelf">The message type itself.</typeparam>
public interface IQueueMessage<TSelf>
    where TSelf : IQueueMessage<TSelf>
{
    /// <summary>What was declared of the message: its queue, its limit, its attributes.</summary>
    static abstract MessageContract Contract { get; }

    /// <summary>Writes body, attributes, ids and delay of a message.</summary>
    /// <param name="encoder">Takes the parts of the message.</param>
    /// <param name="message">The message.</param>
    static abstract void Encode(MessageEncoder encoder, TSelf message);
}
