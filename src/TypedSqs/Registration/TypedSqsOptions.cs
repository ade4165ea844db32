namespace TypedSqs;

/// <summary>Where messages go. Nothing need be set: a declared queue name is then looked up in the client's account and region.</summary>
/// <remarks>They are read once, when the sender is made; what is changed afterwards has no effect.</remarks>
public sealed class TypedSqsOptions
{
    /// <summary>What is special about single queues, by the name that the message type declares.</summary>
    /// <value>Empty by default. Names are compared without regard to case, as keys of configuration are.</value>
    public Dictionary<string, QueueOptions> Queues { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Put in front of each queue name that is looked up (<c>test-</c> makes <c>orders</c> to <c>test-orders</c>).
    /// A <see cref="QueueOptions.QueueName"/> and a URL stand as they are.</summary>
    /// <value><see langword="null"/> by default: nothing. Characters of <c>A-Z a-z 0-9 _ -</c>.</value>
    public string? QueueNamePrefix { get; set; }

    /// <summary>
    /// Whether a host looks at the queues before it starts: those of <see cref="Queues"/>, and those of <c>AddQueueCheck&lt;T&gt;()</c>. A queue that is
    /// missing, or would refuse messages that are declared for it, ends the start; where <c>sqs:GetQueueAttributes</c> lacks, a line is logged.
    /// </summary>
    /// <value><see langword="false"/> by default: sending needs no such permission.</value>
    public bool CheckQueuesOnStart { get; set; }

    /// <summary>How faults are named: the path of the section that these options come from.</summary>
    internal string Path { get; set; } = nameof(TypedSqsOptions);

    internal string KeyOf(string queue, string property) => $"{Path}:{nameof(Queues)}:{queue}:{property}";
}
