namespace TypedSqs;

/// <summary>
/// Hands messages of one type to a sender. Each generated producer derives from it, so that what is added here later is there for messages that
/// were compiled before; generic code can make one itself.
/// </summary>
/// <typeparam name="T">A type with a <see cref="QueueMessageAttribute"/>.</typeparam>
public class Producer<T> : IProducer<T>
    where T : IQueueMessage<T>
{
    private readonly IMessageSender _sender;

    /// <summary>Makes a producer by hand; with dependency injection, inject <see cref="IProducer{T}"/> instead.</summary>
    /// <param name="sender">What sends the messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sender"/> is <see langword="null"/>.</exception>
    public Producer(IMessageSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);

        _sender = sender;
    }

    /// <inheritdoc/>
    public Task<SendReceipt> SendAsync(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNull(message);
        return _sender.SendAsync(message, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SendBatchResult<T>> SendBatchAsync(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        => _sender.SendBatchAsync(messages, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        => _sender.SendBatchAsync(messages, options, cancellationToken);

    /// <inheritdoc/>
    public PreparedMessage Prepare(T message, PrepareOptions? options = null)
    {
        ThrowIfNull(message);
        return _sender.Prepare(message, options);
    }

    // ArgumentNullException.ThrowIfNull takes an object: a message that is a struct would be boxed.
    private static void ThrowIfNull(T message)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }
    }
}
