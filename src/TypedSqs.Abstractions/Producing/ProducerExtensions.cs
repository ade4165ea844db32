namespace TypedSqs;

/// <summary>Sends without options, so that a token can follow what is sent: <c>orders.SendAsync(order, ct)</c>.</summary>
public static class ProducerExtensions
{
    /// <summary>Sends one message and waits until SQS has stored it.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="producer">The producer.</param>
    /// <param name="message">The message. It is read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    /// <returns>What SQS answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown; see <see cref="TypedSqsException.Delivery"/>.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    public static Task<SendReceipt> SendAsync<T>(this IProducer<T> producer, T message, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(producer);

        return producer.SendAsync(message, options: null, cancellationToken);
    }

    /// <inheritdoc cref="IProducer{T}.SendBatchAsync(IEnumerable{T}, SendBatchOptions?, CancellationToken)"/>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="producer">The producer.</param>
    /// <param name="messages">The messages. They are read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public static Task<SendBatchResult<T>> SendBatchAsync<T>(this IProducer<T> producer, IEnumerable<T> messages, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(producer);

        return producer.SendBatchAsync(messages, options: null, cancellationToken);
    }

    /// <inheritdoc cref="IProducer{T}.SendBatchAsync(IAsyncEnumerable{T}, SendBatchOptions?, CancellationToken)"/>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="producer">The producer.</param>
    /// <param name="messages">The messages. Each is encoded and checked when it is read.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public static IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(this IProducer<T> producer, IAsyncEnumerable<T> messages, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(producer);

        return producer.SendBatchAsync(messages, options: null, cancellationToken);
    }
}
