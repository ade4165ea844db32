namespace TypedSqs;

/// <summary>Sends messages of one type to its Amazon SQS queue. Injected, or made from a sender: <c>new OrderPlacedProducer(sender)</c>.</summary>
/// <typeparam name="T">A type with a <see cref="QueueMessageAttribute"/>; any other does not compile.</typeparam>
public interface IProducer<T>
    where T : IQueueMessage<T>
{
    /// <summary>Sends one message and waits until SQS has stored it.</summary>
    /// <param name="message">The message. It is read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    /// <returns>What SQS answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown; see <see cref="TypedSqsException.Delivery"/>.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    Task<SendReceipt> SendAsync(T message, CancellationToken cancellationToken = default);

    /// <summary>Sends one message, with choices for this one send.</summary>
    /// <param name="message">The message. It is read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="options">What this send does otherwise than the message type declares; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    /// <returns>What SQS answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown; see <see cref="TypedSqsException.Delivery"/>.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    Task<SendReceipt> SendAsync(T message, SendOptions? options, CancellationToken cancellationToken = default);
}
