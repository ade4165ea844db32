namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>What a long stream needed.</summary>
/// <param name="Delivered">Rows that SQS has.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="HeapBytes">In use after each hundred thousand rows, after a collection.</param>
/// <param name="PeakBytes">The most that the process has had of the machine's memory.</param>
internal sealed record StreamResult(int Delivered, double Seconds, long[] HeapBytes, long PeakBytes);
