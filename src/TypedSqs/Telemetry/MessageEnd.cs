namespace TypedSqs.Telemetry;

/// <summary>What became of a message, for those who measure.</summary>
/// <param name="Status">Its outcome.</param>
/// <param name="ErrorType">The <see cref="SendFailureReason"/>; <see langword="null"/> for a delivered one.</param>
internal sealed record MessageEnd(SendStatus Status, string? ErrorType)
{
    public required string Operation { get; init; }

    public required Destination Destination { get; init; }

    /// <summary>How many requests have carried it; 0 where that is not known.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many requests of its own it had: none where it shared them.</summary>
    public required int Requests { get; init; }

    public required TimeSpan Duration { get; init; }

    public string Outcome => Status switch
    {
        SendStatus.Delivered => "delivered",
        SendStatus.NotSent => "not_sent",
        _ => "unknown",
    };
}
