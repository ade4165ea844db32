using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Batching;

/// <summary>One request with what it has claimed. It runs in no caller's context, and whatever happens it settles its entries.</summary>
internal sealed class RunningRequest(Lane lane, Entry[] entries, Seal seal) : IThreadPoolWorkItem
{
    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    [SuppressMessage("Design", "CA1031", Justification = "An entry that nobody settles waits for ever.")]
    private async Task RunAsync()
    {
        Instruments.OnBatch(entries, seal);
        Verdict[] verdicts;
        try
        {
            verdicts = await lane.SendAsync(entries).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            verdicts = new Verdict[entries.Length];
            Array.Fill(verdicts, Verdict.Of(VerdictKind.Lost, new MetFault(ClientFaults.NoAnswer, exception)));
        }

        lane.Settle(entries, verdicts);
        Instruments.OnSettled(entries, verdicts);
    }
}
