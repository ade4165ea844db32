using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>The goals of sending, and how this run stands to them.</summary>
internal static class Goals
{
    public static IReadOnlyList<Goal> Of(SendingResults results)
    {
        var (layer, largeLayer) = (results.Layer[0], results.Layer[1]);
        var (byHand, buffered) = (results.Small[0], results.Small[2]);
        long growth = results.Stream.HeapBytes[^1] - results.Stream.HeapBytes[0];
        return
        [
            Goal.AtMost("single send, the layer up to the SDK: time, 200 B", layer.Ratio, 1.00, "0.00", " of hand-written"),
            Goal.AtMost("— time, 2 KB", largeLayer.Ratio, 1.00, "0.00", " of hand-written"),
            Goal.AtMost("— allocated bytes, 200 B", layer.BytesRatio, 0.90, "0.000", " of hand-written"),
            Goal.AtMost("— allocated bytes, 2 KB", largeLayer.BytesRatio, 0.98, "0.000", " of hand-written"),
            .. Pair("buffered, 64 callers, 200 B", byHand, buffered, 6, 0.17),
            .. Pair("buffered, 64 callers, 2 KB", results.Large[0], results.Large[1], 4.5, 0.25),
            Goal.AtMost("buffered, one lone caller: median of a send", results.Lone[1].RatioTo(results.Lone[0], static sample => sample.P50), 1.08, "0.00", " of SendMessageAsync"),
            Goal.AtMost("— CPU of a message", results.Lone[1].RatioTo(results.Lone[0], static sample => sample.ProcessorMicroseconds), 1.08, "0.00", " of SendMessageAsync"),
            Goal.AtLeast("buffered with 64 requests in flight, 640 callers, 8 ms at the server: throughput", results.Slow[1].RatioTo(results.Slow[0], static sample => sample.Rate), 7, "0.0", " times SendMessageAsync"),
            Goal.AtMost("— 99th percentile of a send", results.Slow[1].RatioTo(results.Slow[0], static sample => sample.P99), 0.2, "0.00", " of SendMessageAsync"),
            Goal.AtMost("the lane alone, null server: CPU of a message", results.Lane.ProcessorMicroseconds, 1, "0.00", " µs"),
            Goal.AtMost("— allocated bytes of a message", results.Lane.Bytes, 320, "0", " B"),
            new Goal(
                "1,000,000 rows by IAsyncEnumerable: memory in use after 100,000 and after all",
                "constant",
                Text.Of($"{results.Stream.HeapBytes[0] / 1e6:0.0} MB, {results.Stream.HeapBytes[^1] / 1e6:0.0} MB"),
                growth < 1_000_000 && results.Stream.Delivered == 1_000_000),
        ];
    }

    private static Goal[] Pair(string of, Measured byHand, Measured buffered, double rate, double processor) =>
    [
        Goal.AtLeast($"{of}: throughput", buffered.RatioTo(byHand, static sample => sample.Rate), rate, "0.0", " times SendMessageAsync"),
        Goal.AtMost("— CPU of a message", buffered.RatioTo(byHand, static sample => sample.ProcessorMicroseconds), processor, "0.00", " of SendMessageAsync"),
    ];
}
