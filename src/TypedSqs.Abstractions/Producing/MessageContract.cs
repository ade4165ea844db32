namespace TypedSqs;

/// <summary>What a message type declares, as constants that code, tests and tools can read.</summary>
public sealed class MessageContract
{
    /// <summary>The full name of the message type.</summary>
    public required string MessageType { get; init; }

    /// <summary>The declared name of the queue; configuration can map it to another name or a URL.</summary>
    public required string QueueName { get; init; }

    /// <summary>Whether the queue is declared FIFO.</summary>
    public bool IsFifo { get; init; }

    /// <summary>Whether the queue is declared to have content-based deduplication.</summary>
    public bool ContentBasedDeduplication { get; init; }

    /// <summary>What a message may weigh, in bytes, as SQS counts.</summary>
    /// <value>From 1,024 to 1,048,576; 262,144 unless declared otherwise.</value>
    public required int MaxMessageBytes { get; init; }

    /// <summary>What the largest message weighs, in bytes, where the compiler has proven it: each bound that it rests on is enforced.</summary>
    /// <value>At most <see cref="MaxMessageBytes"/>; <see langword="null"/> where nothing is proven.</value>
    public int? ProvenMaxBytes { get; init; }

    /// <summary>Where each message carries its trace context.</summary>
    public TraceContextCarrier TraceContext { get; init; }

    /// <summary>How many of the ten message attributes are kept free for others.</summary>
    /// <value>From 0 to 10; 0 unless declared otherwise.</value>
    public int ReservedAttributes { get; init; }

    /// <summary>How many bytes of the limit are kept free for others.</summary>
    /// <value>From 0 to 1,048,576; 0 unless declared otherwise.</value>
    public int ReservedBytes { get; init; }

    /// <summary>The message attributes, in the order in which they are written.</summary>
    public IReadOnlyList<MessageAttributeContract> Attributes { get; init; } = [];

    /// <summary>The property that is the whole body, or <see langword="null"/> where the body is JSON.</summary>
    public string? BodyProperty { get; init; }

    /// <summary>The properties that make up the message group id, in order; empty for none.</summary>
    public IReadOnlyList<string> MessageGroupIdProperties { get; init; } = [];

    /// <summary>The properties that make up the message deduplication id, in order; empty for none.</summary>
    public IReadOnlyList<string> MessageDeduplicationIdProperties { get; init; } = [];

    /// <summary>Whether the message deduplication id is the SHA-256 of these properties; several are joined otherwise.</summary>
    public bool HashesMessageDeduplicationId { get; init; }

    /// <summary>The delay of each message, in seconds.</summary>
    /// <value>From 0 to 900; <see langword="null"/> for the queue's own, or where <see cref="DelayProperty"/> has it.</value>
    public int? DelaySeconds { get; init; }

    /// <summary>The property that delays the message, or <see langword="null"/>.</summary>
    public string? DelayProperty { get; init; }

    /// <summary>The message type and its queue: <c>Shop.OrderPlaced to orders.fifo</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{MessageType} to {QueueName}";
}
