using System.Diagnostics;
using TypedSqs.Benchmarks.Sending.Clients;

namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>A million rows that are read, sent and answered one after the other: the memory in use must not grow with their number.</summary>
internal static class StreamScenario
{
    private const int Rows = 1_000_000;
    private const int Every = 100_000;

    public static async Task<StreamResult> RunAsync(Uri endpoint)
    {
        await using var clients = new SendingClients(endpoint);
        var heap = new List<long>();
        var watch = Stopwatch.StartNew();
        var (count, delivered) = (0, 0);
        await foreach (var outcome in clients.Stream(OrderPlaced.StreamAsync(Rows)))
        {
            delivered += outcome.IsDelivered ? 1 : 0;
            if (++count % Every == 0)
            {
                heap.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        double seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new StreamResult(delivered, seconds, [.. heap], process.PeakWorkingSet64);
    }
}
