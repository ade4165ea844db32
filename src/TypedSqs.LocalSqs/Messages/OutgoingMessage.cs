namespace TypedSqs.Local;

/// <summary>A message on its way into a queue: all that a SendMessage, or one entry of a SendMessageBatch, says of it.</summary>
internal sealed record OutgoingMessage
{
    public static readonly IReadOnlyDictionary<string, MessageAttribute> NoAttributes = new Dictionary<string, MessageAttribute>();

    /// <summary>The body; empty if there is none.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyDictionary<string, MessageAttribute> Attributes { get; init; } = NoAttributes;

    public IReadOnlyDictionary<string, MessageAttribute> SystemAttributes { get; init; } = NoAttributes;

    public string? GroupId { get; init; }

    public string? DeduplicationId { get; init; }

    public int? DelaySeconds { get; init; }

    /// <summary>The entry's id in a batch. <see langword="null"/> for a single send.</summary>
    public string? EntryId { get; init; }
}
