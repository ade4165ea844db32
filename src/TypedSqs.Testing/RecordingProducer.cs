namespace TypedSqs.Testing;

/// <summary>
/// A producer for tests of code that takes an <see cref="IProducer{T}"/>: it encodes and checks each message as the real one does, and records it instead
/// of sending it. It has a <see cref="RecordingSender"/> of its own; where several message types are sent, share one of those among their producers.
/// </summary>
/// <typeparam name="T">A type with a <see cref="QueueMessageAttribute"/>.</typeparam>
/// <example><code>var orders = new RecordingProducer&lt;OrderPlaced&gt;();</code></example>
public sealed class RecordingProducer<T> : Producer<T>
    where T : IQueueMessage<T>
{
    private readonly RecordingSender _sender;

    /// <summary>Makes a producer that has sent nothing.</summary>
    /// <param name="timeProvider">Tells when a message was prepared; <see langword="null"/> for the system's time.</param>
    public RecordingProducer(TimeProvider? timeProvider = null)
        : this(new RecordingSender(timeProvider))
    {
    }

    private RecordingProducer(RecordingSender sender)
        : base(sender)
    {
        _sender = sender;
        sender.Failure = sent => Failure?.Invoke((T)sent.Message);
    }

    /// <summary>The messages that were delivered, in order. One that failed is not among them, nor is one of unknown outcome.</summary>
    /// <value>A copy of now: what is sent later is not in it. Empty at first.</value>
    public IReadOnlyList<T> Sent => _sender.SentOf<T>();

    /// <summary>The same messages as SQS would have got them: body, attributes, ids, size.</summary>
    /// <value>A copy of now.</value>
    public IReadOnlyList<SentMessage> Wire => _sender.Sent;

    /// <inheritdoc cref="RecordingSender.Failure"/>
    public Func<T, TypedSqsException?>? Failure { get; set; }

    /// <inheritdoc cref="RecordingSender.Clear"/>
    public void Clear() => _sender.Clear();
}
