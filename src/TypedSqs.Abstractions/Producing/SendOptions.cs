namespace TypedSqs;

/// <summary>Overrides, for one send, of what its message type declares. What is <see langword="null"/> stays as declared.</summary>
public sealed record SendOptions
{
    /// <summary>
    /// Another queue for this send: a queue name, resolved as a declared one is, or a queue URL. The URL of a configured queue, however it is spelled, is
    /// that queue, and so is its real name: its limit and its buffer hold.
    /// </summary>
    /// <remarks>
    /// Where a queue is that is configured by name, its look-up tells. Before that, a URL with its name is taken for its own unless the configured account
    /// (<c>QueueOwnerAccountId</c>) is another. The message goes to the URL in any case.
    /// </remarks>
    /// <value><see langword="null"/> by default: the declared queue.</value>
    public string? Queue { get; init; }

    /// <summary>The message group id, instead of the one made from properties.</summary>
    /// <value><see langword="null"/> by default; 1 to 128 characters from U+0021 to U+007E.</value>
    public string? MessageGroupId { get; init; }

    /// <summary>The message deduplication id, instead of the one made from properties. Only for FIFO queues.</summary>
    /// <value><see langword="null"/> by default; 1 to 128 characters from U+0021 to U+007E.</value>
    public string? MessageDeduplicationId { get; init; }

    /// <summary>How long SQS holds back the message; a fraction of a second is rounded up. Only for standard queues.</summary>
    /// <value><see langword="null"/> by default; from 0 to 900 seconds.</value>
    public TimeSpan? Delay { get; init; }
}
