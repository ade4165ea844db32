namespace TypedSqs;

/// <summary>Where messages go. Nothing need be set: a declared queue name is then looked up in the client's account and region.</summary>
/// <remarks>They are read once, when the sender is made; what is changed afterwards has no effect.</remarks>
public sealed class TypedSqsOptions
{
    /// <summary>Settings of individual queues, by the name that the message type declares.</summary>
    /// <value>Empty by default. Names are compared without regard to case, as keys of configuration are.</value>
    public Dictionary<string, QueueOptions> Queues { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Put in front of each queue name that is looked up (<c>test-</c> turns <c>orders</c> into <c>test-orders</c>).
    /// A <see cref="QueueOptions.QueueName"/> and a URL stand as they are.</summary>
    /// <value><see langword="null"/> by default: nothing. Characters of <c>A-Z a-z 0-9 _ -</c>.</value>
    public string? QueueNamePrefix { get; set; }

    /// <summary>
    /// Whether a host looks at the queues before it starts: those of <see cref="Queues"/>, and those of <c>AddQueueCheck&lt;T&gt;()</c>. A queue that is
    /// missing, or would refuse messages that are declared for it, ends the start; where <c>sqs:GetQueueAttributes</c> is missing, a line is logged.
    /// </summary>
    /// <value><see langword="false"/> by default: sending needs no such permission.</value>
    public bool CheckQueuesOnStart { get; set; }

    /// <summary>The options of one queue, to set some of them and keep the others.</summary>
    /// <param name="name">The name that the message type declares, in any case.</param>
    /// <returns>Those in <see cref="Queues"/>; new ones are added where there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <example><code>options.Queue("orders.fifo").Buffer = new BufferOptions();</code></example>
    public QueueOptions Queue(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Queues.GetValueOrDefault(name) ?? (Queues[name] = new QueueOptions());
    }

    /// <summary>The path of the section that these options come from; <see langword="null"/> for code.</summary>
    internal string? Path { get; set; }

    /// <summary>What a section has that could not be read, each with its full key.</summary>
    internal List<string> Unreadable { get; } = [];

    /// <summary>How texts name an option: by its key where there is one, else as code names it.</summary>
    internal string KeyOf(string option) =>
        Path is null ? $"{nameof(TypedSqsOptions)}.{option}" : $"{Path}:{option}";

    /// <summary>How texts name an option of a queue.</summary>
    /// <param name="queue">The declared name.</param>
    /// <param name="options">The option, and within it the one that is meant; none for the queue itself.</param>
    internal string KeyOf(string queue, params string[] options) => Path is null
        ? string.Join('.', [$"{nameof(TypedSqsOptions)}.{nameof(Queues)}[\"{queue}\"]", .. options])
        : string.Join(':', [Path, nameof(Queues), queue, .. options]);
}
