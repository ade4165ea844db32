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
}
