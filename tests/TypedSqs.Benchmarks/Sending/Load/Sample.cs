namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>What one client did in one round.</summary>
/// <param name="Messages">Messages that have their outcome.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="ProcessorSeconds">What the process of the client has computed meanwhile.</param>
/// <param name="AllocatedBytes">What it has allocated; 0 where the platform does not tell.</param>
/// <param name="P50">The median of a call, in microseconds.</param>
/// <param name="P99">99 of 100 calls are faster, in microseconds.</param>
internal sealed record Sample(long Messages, double Seconds, double ProcessorSeconds, double AllocatedBytes, double P50, double P99)
{
    public double Rate => Messages / Seconds;

    public double ProcessorMicroseconds => ProcessorSeconds * 1e6 / Messages;

    public double BytesPerMessage => AllocatedBytes / Messages;
}
