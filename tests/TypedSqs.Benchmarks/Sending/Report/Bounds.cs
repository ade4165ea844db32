using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>What the AWS SDK makes of the same requests by hand: no buffer above it can reach more.</summary>
internal static class Bounds
{
    public static string Of(SendingResults results)
    {
        var (byHand, one, slowByHand, tens) = (results.Lone[0], results.Lone[2], results.Slow[0], results.Slow[3]);
        return string.Join(
            " ",
            "What bounds the buffered goals on any `IAmazonSQS` is what the SDK makes of the same requests. Batches of ten by hand, without a caller for each message, have in the same rounds",
            $"{Full(results.Small[0], results.Small[2], results.Small[3])}, and {Full(results.Large[0], results.Large[1], results.Large[2])}.",
            Text.Of($"From 64 callers, where the endpoint takes 8 ms, they have {Rate(tens, slowByHand):0.0} times the throughput of 640 callers by hand (buffered: {Rate(results.Slow[1], slowByHand):0.0}), and use {CoreShare(tens):0} % of a core (buffered: {CoreShare(results.Slow[1]):0} %):"),
            "at 100 % it is processor time that is short, and not requests in flight.",
            Text.Of($"640 callers that wait for 8 ms each send at most 80,000 messages in a second, {80_000 / slowByHand.Median(static sample => sample.Rate):0.0} times what `SendMessageAsync` does here."),
            $"Over TLS, as real queues are reached, batches of ten have {Full(results.Secure[0], results.Secure[1], results.Secure[2])}.",
            Text.Of($"A batch of one by hand, which is what a lone caller's send becomes, has {one.RatioTo(byHand, static sample => sample.P50):0.00} of the median of `SendMessageAsync` and {Processor(one, byHand):0.00} of its CPU."));
    }

    private static string Full(Measured byHand, Measured buffered, Measured tens) => Text.Of(
        $"{Rate(tens, byHand):0.0} times the throughput and {Processor(tens, byHand):0.00} of the CPU at {tens.Client.BodyBytes} bytes (buffered: {Rate(buffered, byHand):0.0} and {Processor(buffered, byHand):0.00})");

    private static double Rate(Measured client, Measured other) => client.RatioTo(other, static sample => sample.Rate);

    private static double Processor(Measured client, Measured other) => client.RatioTo(other, static sample => sample.ProcessorMicroseconds);

    private static double CoreShare(Measured client) => client.Median(static sample => 100 * sample.ProcessorSeconds / sample.Seconds);
}
