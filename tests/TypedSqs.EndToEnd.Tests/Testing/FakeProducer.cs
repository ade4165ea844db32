namespace TypedSqs.EndToEnd.Tests.Testing;

internal sealed class FakeProducer<T> : IProducer<T>
    where T : IQueueMessage<T>
{
    public List<T> Sent { get; } = [];

    /// <summary>What a message fails with; null delivers it.</summary>
    public Func<T, TypedSqsException?> Failure { get; set; } = _ => null;

    public Task<SendReceipt> SendAsync(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        SendOutcome<T> outcome = OutcomeOf(message);
        return outcome.IsDelivered ? Task.FromResult(outcome.Receipt) : Task.FromException<SendReceipt>(outcome.Failure);
    }

    public Task<SendBatchResult<T>> SendBatchAsync(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        => Task.FromResult(new SendBatchResult<T>([.. messages.Select(OutcomeOf)]));

    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync(
        IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) => messages.Select(OutcomeOf);

    public PreparedMessage Prepare(T message, PrepareOptions? options = null) => throw new NotSupportedException("A real producer encodes messages.");

    private SendOutcome<T> OutcomeOf(T message)
    {
        if (Failure(message) is { } failure)
        {
            return new SendOutcome<T>(message, failure);
        }

        Sent.Add(message);
        return new SendOutcome<T>(message, new SendReceipt($"id-{Sent.Count}", SequenceNumber: null, SizeBytes: 100));
    }
}
