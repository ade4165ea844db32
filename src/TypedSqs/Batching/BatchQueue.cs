namespace TypedSqs.Batching;

/// <summary>One queue of a batch.</summary>
internal sealed class BatchQueue
{
    /// <summary><see langword="null"/> before its first message that can be sent.</summary>
    public Lane? Lane { get; set; }
}
