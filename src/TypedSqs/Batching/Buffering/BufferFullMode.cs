namespace TypedSqs;

/// <summary>What a send does that finds the buffer full.</summary>
public enum BufferFullMode
{
    /// <summary>It waits for its turn, for <see cref="BufferOptions.MaxBlock"/> at the longest; right for a worker.</summary>
    Wait,

    /// <summary>It fails at once with <see cref="SendFailureReason.BufferFull"/>; right where a request waits for it.</summary>
    Fail,
}
