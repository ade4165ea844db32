namespace TypedSqs;

/// <summary>Sends without options, so that a token can follow what is sent: <c>sender.SendAsync(order, ct)</c>.</summary>
public static class MessageSenderExtensions
{
    /// <inheritdoc cref="IMessageSender.SendAsync{T}(T, SendOptions?, CancellationToken)"/>
    /// <param name="sender">The sender.</param>
    /// <param name="message">The message. It is read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    public static Task<SendReceipt> SendAsync<T>(this IMessageSender sender, T message, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(sender);

        return sender.SendAsync(message, options: null, cancellationToken);
    }

    /// <inheritdoc cref="IMessageSender.SendBatchAsync{T}(IEnumerable{T}, SendBatchOptions?, CancellationToken)"/>
    /// <param name="sender">The sender.</param>
    /// <param name="messages">The messages. They are read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public static Task<SendBatchResult<T>> SendBatchAsync<T>(this IMessageSender sender, IEnumerable<T> messages, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(sender);

        return sender.SendBatchAsync(messages, options: null, cancellationToken);
    }

    /// <inheritdoc cref="IMessageSender.SendBatchAsync{T}(IAsyncEnumerable{T}, SendBatchOptions?, CancellationToken)"/>
    /// <param name="sender">The sender.</param>
    /// <param name="messages">The messages. Each is encoded and checked when it is read.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public static IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(this IMessageSender sender, IAsyncEnumerable<T> messages, CancellationToken cancellationToken)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(sender);

        return sender.SendBatchAsync(messages, options: null, cancellationToken);
    }

    /// <inheritdoc cref="IMessageSender.SendPreparedAsync(IEnumerable{PreparedMessage}, SendBatchOptions?, CancellationToken)"/>
    /// <param name="sender">The sender.</param>
    /// <param name="messages">The messages; those of one group in the order in which they were prepared.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public static Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
        this IMessageSender sender, IEnumerable<PreparedMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sender);

        return sender.SendPreparedAsync(messages, options: null, cancellationToken);
    }

    /// <summary>
    /// Sends one prepared message: right after the transaction that has stored it, say, so that a relay finds only what was not sent then.
    /// </summary>
    /// <param name="sender">The sender.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    /// <returns>What SQS answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown; see <see cref="TypedSqsException.Delivery"/>.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    public static async Task<SendReceipt> SendPreparedAsync(this IMessageSender sender, PreparedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(message);

        SendBatchResult<PreparedMessage> result = await sender.SendPreparedAsync([message], options: null, cancellationToken).ConfigureAwait(false);
        SendOutcome<PreparedMessage> outcome = result[0];
        return outcome.IsDelivered ? outcome.Receipt : throw (outcome.Failure.Reason == SendFailureReason.Canceled
            ? new SendCanceledException(outcome.Failure.Delivery, cancellationToken)
            : outcome.Failure);
    }
}
