namespace TypedSqs;

/// <summary>
/// On a FIFO queue, what becomes of a group after one of its messages failed. A cancellation by the caller is no failure, nor is what is refused before it
/// gets into the buffer or waits for room: its caller knows before the next one is sent.
/// </summary>
public enum GroupFailurePolicy
{
    /// <summary>
    /// What waits behind the failed message, be it for room in the buffer, ends with <see cref="SendFailureReason.PredecessorFailed"/>. A message that is sent afterwards
    /// goes: it can be accepted before its caller knows of the failure.
    /// </summary>
    FailQueued,

    /// <summary>
    /// Nothing of the group is sent until <see cref="SqsSender.ResumeGroup(string, string)"/>, at the longest for <see cref="BufferOptions.MaxPause"/>:
    /// for whoever may have no gap.
    /// </summary>
    Pause,

    /// <summary>The others go on.</summary>
    Skip,
}
