using TypedSqs.Prepared;

namespace TypedSqs;

/// <summary>
/// A message that is encoded and checked and not sent: what an outbox keeps in the transaction of the business change. However often it is sent,
/// it is the same message, with the same ids. Made by <see cref="IProducer{T}.Prepare"/>, sent by <see cref="IMessageSender.SendPreparedAsync"/>.
/// </summary>
/// <remarks>
/// It holds content: store it as you store the data it was made of. What comes back from a store is checked again before it is sent, so that it can
/// also be put together by hand.
/// </remarks>
public sealed class PreparedMessage
{
    /// <summary>The version of the form that <see cref="ToJson"/> writes. <see cref="Parse"/> reads it and all before it.</summary>
    public const int FormatVersion = 1;

    /// <summary>
    /// What tells this message from any other, for the store and for consumers that must not do a thing twice. It is sent only where
    /// <see cref="PrepareOptions.IdAttribute"/> asks for it, or as the deduplication id of a FIFO message that has no other.
    /// </summary>
    /// <value>A UUID of version 7, which rises with time, unless <see cref="PrepareOptions.Id"/> gave one.</value>
    public required Guid Id { get; init; }

    /// <summary>When it was prepared.</summary>
    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>The full name of the message type, for failures and for who looks at the store.</summary>
    public required string MessageType { get; init; }

    /// <summary>The declared name of the queue, or the name or URL that <see cref="SendOptions.Queue"/> gave. Configuration is asked for its address at each send.</summary>
    public required string Queue { get; init; }

    /// <summary>Whether the queue is declared FIFO.</summary>
    public bool IsFifo { get; init; }

    /// <summary>What the message may weigh by its declaration, in bytes. A limit that is configured for the queue wins.</summary>
    public required int MaxMessageBytes { get; init; }

    /// <summary>The body, as it is sent.</summary>
    public required string Body { get; init; }

    /// <summary>The message attributes.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<PreparedAttribute> Attributes { get; init; } = [];

    /// <summary>The message group id.</summary>
    public string? MessageGroupId { get; init; }

    /// <summary>
    /// The deduplication id; on a FIFO queue there always is one. Where the message declares none it is the SHA-256 of the body, as SQS makes it, if the
    /// queue is declared to have content-based deduplication, and else <see cref="Id"/>.
    /// </summary>
    /// <remarks>SQS knows it for five minutes after the message was first stored, and no longer.</remarks>
    /// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html"/>
    public string? MessageDeduplicationId { get; init; }

    /// <summary>For how many seconds SQS holds the message back, counted from when it is sent.</summary>
    /// <value><see langword="null"/> by default: the queue's own delay. From 0 to 900.</value>
    public int? DelaySeconds { get; init; }

    /// <summary>In what the message carries its trace context, by its declaration.</summary>
    public TraceContextCarrier TraceContext { get; init; }

    /// <summary>The trace that it was prepared in, as <c>traceparent</c> of W3C: its sends, however much later, continue it.</summary>
    /// <value><see langword="null"/> where there was none.</value>
    /// <seealso href="https://www.w3.org/TR/trace-context/"/>
    public string? TraceParent { get; init; }

    /// <summary>What goes with <see cref="TraceParent"/>, as <c>tracestate</c> of W3C.</summary>
    public string? TraceState { get; init; }

    /// <summary>How many of the ten message attributes are kept free for others, by its declaration.</summary>
    public int ReservedAttributes { get; init; }

    /// <summary>How many bytes of the limit are kept free for others, by its declaration.</summary>
    public int ReservedBytes { get; init; }

    /// <summary>What the message weighs, in bytes, as SQS counts: body and attributes.</summary>
    /// <value>At most <see cref="int.MaxValue"/>, which stands for all that is more.</value>
    public int SizeBytes
    {
        get
        {
            long bytes = MessageSizing.Utf8(Body) + Attributes.Sum(static attribute => attribute.SizeBytes);
            return (int)Math.Min(bytes, int.MaxValue);
        }
    }

    /// <summary>The form to store: one JSON object that says its version. <see cref="Parse"/> reads it.</summary>
    /// <returns>The text. It holds the content of the message.</returns>
    public string ToJson() => StoredMessage.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The stored text.</param>
    /// <returns>The message, not checked yet: <see cref="IMessageSender.SendPreparedAsync"/> does that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TypedSqsException">
    /// It is no prepared message, it is damaged, or a later version wrote it; see <see cref="SendFailureReason.InvalidPreparedMessage"/>.
    /// </exception>
    public static PreparedMessage Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return StoredMessage.Read(json);
    }

    /// <summary>Type, queue and id, for logs: nothing of the content.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{MessageType} for '{Queue}', {Id}";
}
