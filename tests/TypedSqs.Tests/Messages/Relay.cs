namespace TypedSqs.Tests.Messages;

/// <summary>What a generated producer does, for message types written by hand.</summary>
internal sealed class Relay<T>(IMessageSender sender) : IProducer<T>
    where T : IQueueMessage<T>
{
    public IMessageSender Sender { get; } = sender;

    public Task<SendReceipt> SendAsync(T message, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(message, options: null, cancellationToken);

    public Task<SendReceipt> SendAsync(T message, SendOptions? options, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(message, options, cancellationToken);

    public Task<SendBatchResult<T>> SendBatchAsync(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Sender.SendBatchAsync(messages, options, cancellationToken);

    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Sender.SendBatchAsync(messages, options, cancellationToken);

    public PreparedMessage Prepare(T message, PrepareOptions? options = null) => Sender.Prepare(message, options);
}
