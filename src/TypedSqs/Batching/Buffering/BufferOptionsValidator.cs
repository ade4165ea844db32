using Microsoft.Extensions.Options;

namespace TypedSqs.Batching.Buffering;

/// <summary>Finds all faults of the options of a buffer. The ranges are beside the options, and generated code reads them.</summary>
[OptionsValidator]
internal sealed partial class BufferOptionsValidator : IValidateOptions<BufferOptions>
{
    /// <param name="options">The options.</param>
    /// <param name="isFifo">Whether the queue is FIFO, by any of its names.</param>
    /// <returns>Each fault, with the name of its option in front: <c>Linger: must be …</c></returns>
    public static IEnumerable<string> Check(BufferOptions options, bool isFifo)
    {
        foreach (var fault in new BufferOptionsValidator().Validate(name: null, options).Failures ?? [])
        {
            yield return fault;
        }

        if (isFifo && options.DeliveryTimeout > BatchRules.LongestDelivery)
        {
            yield return $"{nameof(options.DeliveryTimeout)}: must be at most {BatchRules.LongestDelivery} on a FIFO queue, which knows a deduplication id for five minutes.";
        }

        if (options.AttemptTimeout >= options.DeliveryTimeout)
        {
            yield return IsTooLong(nameof(options.AttemptTimeout), options.AttemptTimeout);
        }

        if (options.Linger >= options.DeliveryTimeout)
        {
            yield return IsTooLong(nameof(options.Linger), options.Linger);
        }

        string IsTooLong(string name, TimeSpan value) =>
            $"{name}: is {value}; it must be shorter than {nameof(options.DeliveryTimeout)}, which is {options.DeliveryTimeout}.";
    }
}
