namespace TypedSqs.Batching;

/// <summary>The ranges of what can be chosen for batches and buffers.</summary>
internal static class BatchRules
{
    public const int MaxRequestsInFlight = 1_000;

    /// <summary>An attempt of the longest default still ends within the five minutes in which SQS knows a deduplication id.</summary>
    public static readonly TimeSpan LongestDelivery = TimeSpan.FromMinutes(4.5);

    public static readonly TimeSpan ShortestDelivery = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan ShortestAttempt = TimeSpan.FromMilliseconds(100);

    public static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(30);

    /// <summary>Three attempts of the SDK with their waits.</summary>
    public static readonly TimeSpan DefaultAttempt = TimeSpan.FromSeconds(10);

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
        : options.AttemptTimeout is { } attempt && (attempt < ShortestAttempt || attempt > LongestAttempt)
            ? (nameof(options.AttemptTimeout), attempt, $"from {ShortestAttempt} to {LongestAttempt}")
        : options.OnUnknown is { } onUnknown && !Enum.IsDefined(onUnknown)
            ? (nameof(options.OnUnknown), onUnknown, $"{UnknownOutcomeMode.Retry} or {UnknownOutcomeMode.Fail}")
        : !Enum.IsDefined(options.FifoOrder)
            ? (nameof(options.FifoOrder), options.FifoOrder, $"{FifoOrder.Strict} or {FifoOrder.Batched}")
        : null;
}
