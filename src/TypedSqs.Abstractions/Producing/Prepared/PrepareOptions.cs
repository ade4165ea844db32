namespace TypedSqs;

/// <summary>Choices for one prepared message. Nothing need be set.</summary>
public sealed record PrepareOptions
{
    /// <summary>Overrides, for this message, of what its type declares: queue, ids, delay.</summary>
    /// <value><see langword="null"/> by default: nothing.</value>
    public SendOptions? Send { get; init; }

    /// <summary>The stable id, where the message has one of its own already.</summary>
    /// <value><see langword="null"/> by default: a new UUID of version 7. Not <see cref="Guid.Empty"/>.</value>
    public Guid? Id { get; init; }

    /// <summary>
    /// The name of a String attribute that carries the stable id to consumers. On a standard queue it, or an id that the message itself holds, is all
    /// that tells a message that came twice from two messages. A FIFO message has its deduplication id, which consumers see too.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default: none, for it takes one of the ten attributes and weighs the length of its name and 42 bytes. The message is
    /// checked with it; a size proof of the compiler does not count it.
    /// </value>
    public string? IdAttribute { get; init; }
}
