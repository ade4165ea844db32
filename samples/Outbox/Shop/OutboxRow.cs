using TypedSqs;

namespace Outbox.Shop;

/// <summary>A message that the shop owes to a queue.</summary>
public sealed class OutboxRow
{
    /// <summary>Rises from row to row: the order in which messages are sent.</summary>
    public long Number { get; private init; }

    public required string Queue { get; init; }

    /// <summary>The FIFO group that keeps its order; <see langword="null"/> on a standard queue.</summary>
    public required string? Group { get; init; }

    /// <summary><see cref="PreparedMessage.ToJson"/>.</summary>
    public required string Message { get; init; }

    /// <summary>Since when SQS may have the message. Five minutes later it knows its deduplication id no more.</summary>
    public DateTime? FirstAttempt { get; set; }

    /// <summary>Why it can never be sent as it is. It waits for a person, and its group behind it.</summary>
    public string? Refusal { get; set; }

    public static OutboxRow Of(PreparedMessage message) => new()
    {
        Queue = message.Queue,
        Group = message.IsFifo ? message.MessageGroupId : null,
        Message = message.ToJson(),
    };
}
