using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>What the message keeps room for, by its own word or the assembly's.</summary>
internal static class ReserveResolver
{
    public static ReserveModel Resolve(QueueModel queue, DefaultsModel defaults, Refusals refusals)
    {
        int attributes = queue.ReservedAttributes ?? defaults.ReservedAttributes ?? 0;
        int bytes = queue.ReservedBytes ?? defaults.ReservedBytes ?? 0;
        if (ReserveModel.IsOutside(attributes, SqsLimits.MaxMessageAttributes) || ReserveModel.IsOutside(bytes, SqsLimits.MaxMessageBytes))
        {
            // Reported at the attribute that says so: the message's or, once, the assembly's.
            refusals.AddSilently();
            (attributes, bytes) = (0, 0);
        }

        var carrier = queue.TraceContext ?? defaults.TraceContext;
        return new ReserveModel(
            carrier is TraceContextCarrier.HeaderAndAttributes or TraceContextCarrier.None ? carrier.Value : TraceContextCarrier.Header,
            attributes,
            bytes);
    }
}
