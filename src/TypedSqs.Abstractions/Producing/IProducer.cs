namespace TypedSqs;

/// <summary>Sends messages of one type to its Amazon SQS queue. Injected, or made from a sender: <c>new OrderPlacedProducer(sender)</c>.</summary>
/// <typeparam name="T">A type with a <see cref="QueueMessageAttribute"/>; any other does not compile.</typeparam>
public interface IProducer<T>
    where T : IQueueMessage<T>
{
    /// <summary>Sends one message and waits until SQS has stored it.</summary>
    /// <param name="message">The message. It is read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="options">What this send does otherwise than the message type declares; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait. Once the request has been made the outcome is unknown then.</param>
    /// <returns>What SQS answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown; see <see cref="TypedSqsException.Delivery"/>.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    Task<SendReceipt> SendAsync(T message, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends any number of messages in as few requests as SQS allows, and tells of each what became of it. All are encoded and checked
    /// before the call returns; what cannot be sent has its outcome, and the others go.
    /// </summary>
    /// <remarks>
    /// Nothing that happens to messages is thrown: look at the result, or let <see cref="SendBatchResult{T}.EnsureAllDelivered"/> throw.
    /// On a FIFO queue the order of each group is kept; on a standard queue a lost answer is tried again, so that a message can be there twice, unless
    /// <see cref="SendBatchOptions.OnUnknown"/> or the queue's buffer says otherwise. A batch does not go through that buffer: its limits do not hold for
    /// the batch, and between the batch and sends that are buffered at the same time no order is kept.
    /// A cancelled batch ends at once: what was in no request is not sent, and of what was in one without an answer the outcome is unknown,
    /// both for the reason <see cref="SendFailureReason.Canceled"/>.
    /// </remarks>
    /// <param name="messages">The messages. They are read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="options">Choices for this batch; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>One outcome for each message, in the order of the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the messages is <see langword="null"/>. Nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range. Nothing was sent.</exception>
    Task<SendBatchResult<T>> SendBatchAsync(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a stream of messages, however long, in constant memory: for each of <see cref="SendBatchOptions.MaxRequestsInFlight"/>, up to 20 messages
    /// and 2 MiB are read ahead of the outcome that is waited for; by default 320 messages and 32 MiB.
    /// </summary>
    /// <remarks>
    /// Sending starts with the enumeration and ends with it; what was read ahead and not sent by then is not sent. Where the stream fails, or
    /// the token is cancelled, each message that was read still has its outcome, and then the failure is thrown. A second enumeration would send
    /// again, and throws <see cref="InvalidOperationException"/> instead.
    /// </remarks>
    /// <param name="messages">The messages. Each is encoded and checked when it is read.</param>
    /// <param name="options">Choices for this batch; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>One outcome for each message, in the order of the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    IAsyncEnumerable<SendOutcome<T>> SendBatchAsync(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Encodes and checks a message and does not send it: for an outbox, which stores it in the transaction of the business change, and sends it
    /// with <see cref="IMessageSender.SendPreparedAsync"/> afterwards. What could not be sent fails here, before anything is committed.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="options">Choices for this message; <see langword="null"/> for none.</param>
    /// <returns>The message in a form that can be stored.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    /// <exception cref="ArgumentException">The stable id that was given is empty.</exception>
    PreparedMessage Prepare(T message, PrepareOptions? options = null);
}
