using Amazon.SQS;

namespace TypedSqs.Sending;

/// <summary>
/// Waits between attempts when KMS throttles the queue's key: the one transient fault that the AWS SDK does not retry.
/// Exponential with full jitter, so that callers do not come back together.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html"/>
internal static class KmsBackoff
{
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>What a timer can measure: less would be no wait at all.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>As many retries as the client makes for other faults; 2, the SDK's default, for a fake without configuration.</summary>
    public static int MaxRetries(IAmazonSQS client) => client.Config?.MaxErrorRetry ?? 2;

    /// <param name="retry">1 for the first retry.</param>
    /// <param name="jitter">From 0 to 1.</param>
    public static TimeSpan Delay(int retry, double jitter)
    {
        var longest = retry > 16 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << (retry - 1), Longest.Ticks));
        return TimeSpan.FromTicks(Math.Max((jitter * longest).Ticks, Shortest.Ticks));
    }
}
