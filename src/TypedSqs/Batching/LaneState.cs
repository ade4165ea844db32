namespace TypedSqs.Batching;

/// <summary>A picture of a lane, for whoever measures it.</summary>
/// <param name="Queue">The queue's real name.</param>
internal sealed record LaneState(string Queue)
{
    public required int Messages { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Sends that wait for room.</summary>
    public required int Waiting { get; init; }

    public required int Requests { get; init; }

    public required int RequestLimit { get; init; }

    public required int PausedGroups { get; init; }
}
