namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>What has arrived at the endpoint.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Messages">Messages in them.</param>
/// <param name="BytesIn">All bytes that came over the connections, headers included.</param>
/// <param name="BytesOut">All bytes that went back.</param>
/// <param name="Billed">Requests as AWS bills them: one for each 64 KiB of messages begun.</param>
/// <param name="ProcessorSeconds">What the endpoint has computed.</param>
internal readonly record struct Tally(long Requests, long Messages, long BytesIn, long BytesOut, long Billed, double ProcessorSeconds)
{
    public static Tally operator +(Tally left, Tally right) => new(
        left.Requests + right.Requests,
        left.Messages + right.Messages,
        left.BytesIn + right.BytesIn,
        left.BytesOut + right.BytesOut,
        left.Billed + right.Billed,
        left.ProcessorSeconds + right.ProcessorSeconds);

    public static Tally operator -(Tally left, Tally right) => new(
        left.Requests - right.Requests,
        left.Messages - right.Messages,
        left.BytesIn - right.BytesIn,
        left.BytesOut - right.BytesOut,
        left.Billed - right.Billed,
        left.ProcessorSeconds - right.ProcessorSeconds);
}
