namespace TypedSqs;

/// <summary>
/// What generated producers hand their messages to: the sender on Amazon SQS (<c>SqsSender</c> of the package TypedSqs),
/// or one of your own for tests.
/// </summary>
public interface IMessageSender
{
    /// <summary>Encodes, checks and sends one message.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="options">What this send does otherwise than the message type declares; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the queue answered.</returns>
    /// <exception cref="TypedSqsException">The message was not sent, or whether it was is unknown.</exception>
    /// <exception cref="SendCanceledException">The wait was cancelled.</exception>
    Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>;

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
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="messages">The messages. They are read before the call returns: what is changed afterwards is not sent.</param>
    /// <param name="options">Choices for this batch; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>One outcome for each message, in the order of the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the messages is <see langword="null"/>. Nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range. Nothing was sent.</exception>
    Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>;

    /// <summary>
    /// Sends a stream of messages, however long, in constant memory: for each of <see cref="SendBatchOptions.MaxRequestsInFlight"/>, up to 20 messages
    /// and 2 MiB are read ahead of the outcome that is waited for; by default 320 messages and 32 MiB.
    /// </summary>
    /// <remarks>
    /// Sending starts with the enumeration and ends with it; what was read ahead and not sent by then is not sent. Where the stream fails, or
    /// the token is cancelled, each message that was read still has its outcome, and then the failure is thrown. A second enumeration would send
    /// again, and throws <see cref="InvalidOperationException"/> instead.
    /// </remarks>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="messages">The messages. Each is encoded and checked when it is read.</param>
    /// <param name="options">Choices for this batch; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>One outcome for each message, in the order of the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>;

    /// <summary>
    /// Encodes and checks a message and does not send it: for an outbox, which stores it in the transaction of the business change, and sends it
    /// with <see cref="SendPreparedAsync"/> afterwards. What could not be sent fails here, before anything is committed.
    /// </summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="options">Choices for this message; <see langword="null"/> for none.</param>
    /// <returns>The message in a form that can be stored.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    /// <exception cref="ArgumentException">The stable id that was given is empty.</exception>
    PreparedMessage Prepare<T>(T message, PrepareOptions? options = null)
        where T : IQueueMessage<T>;

    /// <summary>
    /// Sends prepared messages of any types and queues as a batch, and tells of each what became of it. All are checked again before the call
    /// returns, for a store can be changed: what SQS would refuse has its outcome, and the others go.
    /// </summary>
    /// <remarks>
    /// <para>
    /// An outbox deletes what is <see cref="SendStatus.Delivered"/>, and nothing else. Of each group of a FIFO queue that is the first so many and no gap, as
    /// long as <see cref="SendBatchOptions.StopGroupOnFailure"/> and <see cref="FifoOrder.Strict"/> stand; with <see cref="FifoOrder.Batched"/> a gap is told by
    /// <see cref="TypedSqsException.OrderGap"/>. What is <see cref="SendStatus.Unknown"/> is sent again as it is, with the same ids.
    /// </para>
    /// <para>
    /// SQS knows a deduplication id for five minutes. A message of unknown outcome that is sent again later than that after its first attempt can be
    /// there twice: consumers need an idempotency of their own, by the id.
    /// </para>
    /// </remarks>
    /// <param name="messages">The messages; those of one group in the order in which they were prepared.</param>
    /// <param name="options">
    /// Choices for this batch; <see langword="null"/> for none. <see cref="SendBatchOptions.MaxRequestsInFlight"/> holds for each queue,
    /// <see cref="SendBatchOptions.Queue"/> sends all of them to one.
    /// </param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>One outcome for each message, in the order of the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the messages is <see langword="null"/>. Nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range. Nothing was sent.</exception>
    /// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-exactly-once-processing.html"/>
    Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
        IEnumerable<PreparedMessage> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default);
}
