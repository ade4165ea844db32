using System.Diagnostics;

namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>Callers that each send, wait for the outcome, and send again: as many web requests would.</summary>
internal static class Callers
{
    // Kept from run to run: room for the times is made once, and not by the process while it is measured.
    private static readonly List<List<long>> Times = [];

    /// <param name="send">One call, of the number that it is given.</param>
    /// <param name="messagesPerCall">How many messages a call sends.</param>
    /// <param name="callers">How many callers there are.</param>
    /// <param name="duration">How long they go on.</param>
    public static async Task<Sample> RunAsync(Func<int, Task> send, int messagesPerCall, int callers, TimeSpan duration)
    {
        while (Times.Count < callers)
        {
            Times.Add([]);
        }

        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        var computed = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        long last = (long)(duration.TotalSeconds * Stopwatch.Frequency) + Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(send, caller, last))));
        double seconds = watch.Elapsed.TotalSeconds;
        double processor = (Environment.CpuUsage.TotalTime - computed).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        long[] sorted = [.. Times.Take(callers).SelectMany(static times => times).Order()];
        return new Sample((long)sorted.Length * messagesPerCall, seconds, processor, allocated, Microseconds(sorted[sorted.Length / 2]), Microseconds(sorted[sorted.Length * 99 / 100]));
    }

    private static double Microseconds(long ticks) => Stopwatch.GetElapsedTime(0, ticks).TotalMicroseconds;

    private static async Task CallAsync(Func<int, Task> send, int caller, long last)
    {
        var times = Times[caller];
        times.Clear();
        long start = Stopwatch.GetTimestamp();
        for (int number = caller * 1_000; start < last; number++)
        {
            await send(number);
            long end = Stopwatch.GetTimestamp();
            times.Add(end - start);
            start = end; // the clock is read once for each call: it is the clients that are measured
        }
    }
}
