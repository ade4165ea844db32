namespace TypedSqs.Batching.Buffering;

/// <summary>Finds all faults of the options of a buffer.</summary>
internal static class BufferRules
{
    private static readonly TimeSpan LongestDeliveryOnStandard = TimeSpan.FromHours(1);

    /// <param name="options">The options.</param>
    /// <param name="isFifo">Whether the queue is FIFO, by any of its names.</param>
    /// <param name="add">Takes the name of the option and the fault.</param>
    public static void Check(BufferOptions options, bool isFifo, Action<string, string> add)
    {
        Range(nameof(options.Linger), options.Linger, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Range(nameof(options.MaxMessages), options.MaxMessages, 1, 1_000_000);
        Range(nameof(options.MaxBytes), options.MaxBytes, SqsLimits.MaxMessageBytes, 17_179_869_184L);
        Range(nameof(options.MaxBlock), options.MaxBlock, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        Range(nameof(options.MaxRequestsInFlight), options.MaxRequestsInFlight, 1, BatchRules.MaxRequestsInFlight);
        Range(nameof(options.DeliveryTimeout), options.DeliveryTimeout, BatchRules.ShortestDelivery, isFifo ? BatchRules.LongestDelivery : LongestDeliveryOnStandard);
        Range(nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));
        Range(nameof(options.MaxPause), options.MaxPause, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Range(nameof(options.ShutdownTimeout), options.ShutdownTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Known(nameof(options.WhenFull), options.WhenFull);
        Known(nameof(options.OnUnknown), options.OnUnknown);
        Known(nameof(options.FifoOrder), options.FifoOrder);
        Known(nameof(options.OnGroupFailure), options.OnGroupFailure);
        Shorter(nameof(options.AttemptTimeout), options.AttemptTimeout);
        Shorter(nameof(options.Linger), options.Linger);

        void Range<T>(string name, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            {
                add(name, $"is {value}; it must be from {least} to {most}.");
            }
        }

        void Known<T>(string name, T value)
            where T : struct, Enum
        {
            if (!Enum.IsDefined(value))
            {
                add(name, $"is {value}; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
            }
        }

        void Shorter(string name, TimeSpan value)
        {
            if (value >= options.DeliveryTimeout)
            {
                add(name, $"is {value}; it must be shorter than {nameof(options.DeliveryTimeout)}, which is {options.DeliveryTimeout}.");
            }
        }
    }
}
