using TypedSqs;

namespace Outbox.Crashing;

/// <summary>A sender after whose batches the process can die.</summary>
internal sealed class CrashingSender(IMessageSender sender, Crash crash) : IMessageSender
{
    public async Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
        IEnumerable<PreparedMessage> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await sender.SendPreparedAsync(messages, options, cancellationToken);
        crash.After(Crash.Send);
        return result;
    }

    public PreparedMessage Prepare<T>(T message, PrepareOptions? options = null)
        where T : IQueueMessage<T> => sender.Prepare(message, options);

    public Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T> => sender.SendAsync(message, options, cancellationToken);

    public Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T> => sender.SendBatchAsync(messages, options, cancellationToken);

    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T> => sender.SendBatchAsync(messages, options, cancellationToken);
}
