namespace TypedSqs.Batching;

/// <summary>The ranges of what can be chosen for batches and buffers.</summary>
internal static class BatchRules
{
    public const int MaxRequestsInFlight = 1_000;

    /// <summary>An attempt of the longest default still ends within the five minutes in which SQS knows a deduplication id.</summary>
    public static readonly TimeSpan LongestDelivery = TimeSpan.FromMinutes(4.5);

    public static readonly TimeSpan ShortestDelivery = TimeSpan.FromSeconds(1);

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static void ThrowIfInvalid(SendBatchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRequestsInFlight, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxRequestsInFlight, MaxRequestsInFlight, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DeliveryTimeout, ShortestDelivery, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.DeliveryTimeout, LongestDelivery, nameof(options));
        if (!Enum.IsDefined(options.FifoOrder))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.FifoOrder, "Not a value of FifoOrder.");
        }
    }
}
