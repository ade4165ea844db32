namespace TypedSqs.Batching;

/// <summary>Exponential with full jitter, so that what failed together does not come back together.</summary>
/// <seealso href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/"/>
internal static class RetryDelay
{
    /// <summary>Ten times the usual answer of SQS; the SDK has made its own quick retries by then.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>How long a whole lane rests after throttling, at most.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    /// <param name="attempts">How many there were; 1 or more.</param>
    /// <param name="jitter">From 0 to 1.</param>
    public static TimeSpan After(int attempts, double jitter) =>
        jitter * (attempts > 16 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Max(attempts - 1, 0), Longest.Ticks)));
}
