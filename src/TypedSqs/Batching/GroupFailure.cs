namespace TypedSqs.Batching;

/// <summary>What becomes of a group after one of its messages failed.</summary>
internal enum GroupFailure
{
    /// <summary>What waits behind it fails.</summary>
    FailQueued,

    /// <summary>What waits behind it fails, and what comes later too.</summary>
    Stop,

    /// <summary>Nothing more is sent until somebody resumes the group.</summary>
    Pause,

    /// <summary>The others go on.</summary>
    Skip,
}
