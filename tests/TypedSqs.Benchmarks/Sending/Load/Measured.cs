using TypedSqs.Benchmarks.Sending.Server;

namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>A client over all its rounds, and what the endpoint saw of them.</summary>
/// <param name="Client">Which client, how many callers, which bodies.</param>
/// <param name="Samples">A sample for each round; the rounds of the clients that are compared stand side by side.</param>
/// <param name="Tally">All that arrived.</param>
internal sealed record Measured(ClientRun Client, Sample[] Samples, Tally Tally)
{
    /// <summary>What AWS asks for a million requests to a standard queue in us-east-1, in dollars, up to 100 billion of them a month.</summary>
    private const double DollarsPerMillionRequests = 0.40;

    public double WireBytesPerMessage => (double)(Tally.BytesIn + Tally.BytesOut) / Tally.Messages;

    public double RequestsPerMillion => 1e6 * Tally.Requests / Tally.Messages;

    public double DollarsPerMillion => DollarsPerMillionRequests * Tally.Billed / Tally.Messages;

    public double MessagesPerRequest => (double)Tally.Messages / Tally.Requests;

    public double Median(Func<Sample, double> value) => MedianOf(Samples.Select(value));

    /// <summary>The median of the ratios of rounds: what drifts from minute to minute is in both.</summary>
    public double RatioTo(Measured other, Func<Sample, double> value) =>
        MedianOf(Samples.Zip(other.Samples, (mine, theirs) => value(mine) / value(theirs)));

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
