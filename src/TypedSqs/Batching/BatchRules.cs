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
        if (FaultOf(options) is (var option, var value, var range))
        {
            throw new ArgumentOutOfRangeException(nameof(options), value, $"{nameof(SendBatchOptions)}.{option} must be {range}.");
        }
    }

    private static (string Option, object Value, string Range)? FaultOf(SendBatchOptions options) =>
        options.MaxRequestsInFlight is < 1 or > MaxRequestsInFlight
            ? (nameof(options.MaxRequestsInFlight), options.MaxRequestsInFlight, $"from 1 to {MaxRequestsInFlight}")
        : options.DeliveryTimeout < ShortestDelivery || options.DeliveryTimeout > LongestDelivery
            ? (nameof(options.DeliveryTimeout), options.DeliveryTimeout, $"from {ShortestDelivery} to {LongestDelivery}")
        : !Enum.IsDefined(options.FifoOrder)
            ? (nameof(options.FifoOrder), options.FifoOrder, $"{FifoOrder.Strict} or {FifoOrder.Batched}")
        : null;
}
