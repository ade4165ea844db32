namespace TypedSqs.Batching;

/// <summary>How a lane behaves; valid when it is made.</summary>
internal sealed record LaneSettings
{
    public required bool IsFifo { get; init; }

    public required int MaxMessages { get; init; }

    public required long MaxBytes { get; init; }

    public required int MaxRequestsInFlight { get; init; }

    public required TimeSpan DeliveryTimeout { get; init; }

    public TimeSpan AttemptTimeout { get; init; } = BatchRules.DefaultAttempt;

    public TimeSpan Linger { get; init; }

    public bool LingerWhenIdle { get; init; }

    /// <summary>How long an entry waits for room; <see langword="null"/> for ever, zero not at all.</summary>
    public TimeSpan? MaxBlock { get; init; }

    public FifoOrder FifoOrder { get; init; }

    public GroupFailurePolicy OnGroupFailure { get; init; }

    /// <summary>Whether a group with a failure stays stopped to the end of the lane.</summary>
    public bool RemembersFailures { get; init; }

    public bool FailsOnUnknown { get; init; }

    public TimeSpan MaxPause { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan ShutdownTimeout { get; init; }
}
