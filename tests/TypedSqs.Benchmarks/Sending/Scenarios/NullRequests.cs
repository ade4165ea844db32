using TypedSqs.Batching;

namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>A server that has stored everything already: what is left is the lane.</summary>
internal sealed class NullRequests : IBatchRequests
{
    private static readonly Verdict Stored = Verdict.Of(new SendReceipt("5fea7756-0ea4-451a-a703-a558b933e274", SequenceNumber: null, SizeBytes: 200));
    private long _requests;

    public string Queue => "orders";

    public bool HasUrl => true;

    public long Requests => Interlocked.Read(ref _requests);

    public Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        foreach (var entry in entries)
        {
            entry.Attempts++;
        }

        var verdicts = new Verdict[entries.Length];
        Array.Fill(verdicts, Stored);
        return Task.FromResult(verdicts);
    }
}
