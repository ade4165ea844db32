namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>What stands before the call of the SDK, by hand and with TypedSqs.</summary>
/// <param name="BodyBytes">Bytes of the body.</param>
/// <param name="HandNanoseconds">By hand, a call.</param>
/// <param name="TypedNanoseconds">With TypedSqs, a call.</param>
/// <param name="Ratio">The median of the ratios of rounds, which stood side by side.</param>
/// <param name="HandBytes">Allocated by hand up to the call of the SDK.</param>
/// <param name="TypedBytes">Allocated with TypedSqs up to the call of the SDK.</param>
/// <param name="HandBytesInAll">Allocated by hand, with the task that is returned.</param>
/// <param name="TypedBytesInAll">Allocated with TypedSqs, with the receipt and the task that is returned.</param>
internal sealed record LayerResult(
    int BodyBytes, double HandNanoseconds, double TypedNanoseconds, double Ratio, double HandBytes, double TypedBytes, double HandBytesInAll, double TypedBytesInAll)
{
    public double BytesRatio => TypedBytes / HandBytes;
}
