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
}
