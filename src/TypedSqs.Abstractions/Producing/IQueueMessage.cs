using TypedSqs.GeneratedCode;

namespace TypedSqs;

/// <summary>
/// The contract between a message type and its queue. The generator implements it for each partial type with a
/// <see cref="QueueMessageAttribute"/>; never write it by hand.
/// </summary>
/// <remarks>
/// The error CS0311 at <c>IProducer&lt;T&gt;</c> means that
/// <c>T</c> has no such attribute, or that an error of TypedSqs (<c>TSQS…</c>), told beside it, refuses the message.
/// </remarks>
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
