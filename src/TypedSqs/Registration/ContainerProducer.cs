using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Registration;

/// <summary>What the container makes for <see cref="IProducer{T}"/>: the generated producer, by a type that an open registration can name.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class ContainerProducer<T>(IMessageSender sender) : IProducer<T>
    where T : IQueueMessage<T>
{
    private readonly IProducer<T> _producer = T.CreateProducer(sender);

    public Task<SendReceipt> SendAsync(T message, CancellationToken cancellationToken = default) =>
        _producer.SendAsync(message, cancellationToken);

    public Task<SendReceipt> SendAsync(T message, SendOptions? options, CancellationToken cancellationToken = default) =>
        _producer.SendAsync(message, options, cancellationToken);

    public Task<SendBatchResult<T>> SendBatchAsync(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        _producer.SendBatchAsync(messages, options, cancellationToken);

    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        _producer.SendBatchAsync(messages, options, cancellationToken);

    public PreparedMessage Prepare(T message, PrepareOptions? options = null) => _producer.Prepare(message, options);
}
