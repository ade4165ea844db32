using System.Diagnostics;

namespace TypedSqs.Soak;

/// <summary>What the process is like at one moment.</summary>
/// <param name="At">Since the start.</param>
/// <param name="Heap">Bytes that a full collection leaves.</param>
/// <param name="Threads">Threads of the process.</param>
/// <param name="Timers">Timers that are set.</param>
/// <param name="Unfinished">Messages without outcome.</param>
/// <param name="Rate">Messages a second since the sample before.</param>
/// <param name="Microseconds">Processor time for each of them, collections and this program's callers included.</param>
internal sealed record Sample(TimeSpan At, long Heap, int Threads, long Timers, long Unfinished, double Rate, double Microseconds)
{
    public static Sample Take(Stopwatch watch, Tally tally, ref (TimeSpan At, TimeSpan Processor, long Messages) before)
    {
        using var process = Process.GetCurrentProcess();
        var (now, processor, messages) = (watch.Elapsed, process.TotalProcessorTime, tally.Ended);
        var (time, work, sent) = (now - before.At, processor - before.Processor, Math.Max(messages - before.Messages, 1));
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        var sample = new Sample(
            now, GC.GetTotalMemory(forceFullCollection: false), process.Threads.Count, Timer.ActiveCount, tally.Begun - tally.Ended,
            sent / time.TotalSeconds, work.TotalMicroseconds / sent);
        before = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime, tally.Ended);
        return sample;
    }
}
