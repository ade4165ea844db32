using System.Diagnostics.CodeAnalysis;
using TypedSqs.Batching;
using TypedSqs.Testing.Recording;

namespace TypedSqs.Testing;

/// <summary>
/// A sender for tests: it encodes and checks as <c>SqsSender</c> does, and records what SQS would have got. A message that could not be sent fails here
/// with the same <see cref="TypedSqsException"/>. It is safe for concurrent use.
/// </summary>
/// <remarks>
/// It has no configuration, so that names and limits are the declared ones, no buffer, and no memory of deduplication ids: each send is recorded. It sends
/// nothing twice by itself, and adds no trace context. For applications: <c>services.AddSingleton&lt;IMessageSender&gt;(sender)</c>, before or after
/// <c>AddTypedSqs</c>, and the producers of all message types send to it.
/// </remarks>
/// <example><code>var sender = new RecordingSender(); var orders = new OrderPlacedProducer(sender);</code></example>
public sealed class RecordingSender : IMessageSender
{
    private readonly Recorder _recorder = new();
    private readonly TimeProvider _time;

    /// <summary>Makes a sender that has sent nothing.</summary>
    /// <param name="timeProvider">Tells when a message was prepared; <see langword="null"/> for the system's time.</param>
    public RecordingSender(TimeProvider? timeProvider = null) => _time = timeProvider ?? TimeProvider.System;

    /// <summary>What was delivered, in order. A message that failed is not among it, nor is one of unknown outcome.</summary>
    /// <value>A copy of now: what is sent later is not in it. Empty at first.</value>
    public IReadOnlyList<SentMessage> Sent => _recorder.Sent;

    /// <summary>What a message fails with that has passed all checks; <see langword="null"/> delivers it.</summary>
    /// <remarks>
    /// Nothing of a <see cref="TypedSqsException"/> follows from its reason. <see cref="TypedSqsException.Delivery"/> is <see cref="DeliveryState.Unknown"/>
    /// unless it is said otherwise, which is a lost answer. It may be called from several threads at once. What it throws comes out of the call as it is.
    /// </remarks>
    /// <value><see langword="null"/> by default: all are delivered.</value>
    public Func<SentMessage, TypedSqsException?>? Failure
    {
        get => _recorder.Failure;
        set => _recorder.Failure = value;
    }

    /// <summary>The messages of one type that were delivered, in order.</summary>
    /// <typeparam name="T">The message type; <see cref="PreparedMessage"/> for those that <see cref="SendPreparedAsync"/> sent.</typeparam>
    /// <returns>A copy of now.</returns>
    public IReadOnlyList<T> SentOf<T>() => [.. Sent.Select(static sent => sent.Message).OfType<T>()];

    /// <summary>Forgets what was sent. Receipts do not begin again: each has an id of its own.</summary>
    public void Clear() => _recorder.Clear();

    /// <inheritdoc/>
    /// <remarks>
    /// The receipts are <c>id-1</c>, <c>id-2</c> and so on, and have a sequence number on a FIFO queue. Whatever goes wrong is in the task; only a
    /// <see langword="null"/> message is thrown at once.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        ThrowIfNull(message);
        return TaskOf(() =>
        {
            OrderedGroup? group = null;
            var wire = MessageReader.Read(message, options, ref group);
            if (cancellationToken.IsCancellationRequested)
            {
                throw new SendCanceledException(DeliveryState.NotSent, cancellationToken);
            }

            return _recorder.Take(wire) is { } failure ? throw failure : wire.Receipt!; // it has one or the other
        });
    }

    /// <inheritdoc/>
    public Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Task.FromResult(BatchOf<T>(options).Send(messages, cancellationToken));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(messages);
        return BatchOf<T>(options).SendAsync(messages, cancellationToken);
    }

    /// <inheritdoc/>
    public PreparedMessage Prepare<T>(T message, PrepareOptions? options = null)
        where T : IQueueMessage<T>
    {
        ThrowIfNull(message);
        return MessageReader.Prepare(message, options, _time);
    }

    /// <inheritdoc/>
    public Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
        IEnumerable<PreparedMessage> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        options = Valid(options);
        var queue = options.Queue;
        var batch = new RecordedBatch<PreparedMessage>(
            _recorder, options, (PreparedMessage message, ref OrderedGroup? group) => MessageReader.Read(message, queue, ref group));
        return Task.FromResult(batch.Send(messages, cancellationToken));
    }

    private RecordedBatch<T> BatchOf<T>(SendBatchOptions? options)
        where T : IQueueMessage<T>
    {
        options = Valid(options);
        var choices = new SendOptions { Queue = options.Queue };
        return new RecordedBatch<T>(_recorder, options, (T message, ref OrderedGroup? group) => MessageReader.Read(message, choices, ref group));
    }

    private static SendBatchOptions Valid(SendBatchOptions? options)
    {
        options ??= new SendBatchOptions();
        BatchRules.ThrowIfInvalid(options);
        return options;
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is in the task.")]
    private static Task<SendReceipt> TaskOf(Func<SendReceipt> send)
    {
        try
        {
            return Task.FromResult(send());
        }
        catch (Exception exception)
        {
            return Task.FromException<SendReceipt>(exception);
        }
    }

    // ArgumentNullException.ThrowIfNull takes an object: a message that is a struct would be boxed.
    private static void ThrowIfNull<T>(T message)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }
    }
}
