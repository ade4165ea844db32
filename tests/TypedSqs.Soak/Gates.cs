using System.Globalization;

namespace TypedSqs.Soak;

/// <summary>What may change between the second quarter of a run and its last one. The first is warming up.</summary>
internal static class Gates
{
    /// <summary>What 64 callers hold comes and goes by a megabyte. Two minutes send three million messages: two bytes of each would be seen.</summary>
    private const double MostHeap = 2 * 1_048_576;

    private const double MostThreads = 8;
    private const double MostTimers = 16;

    /// <summary>64 callers, of which some have a batch of 200 or a stream of 300.</summary>
    private const double MostUnfinished = 5_000;

    /// <summary>
    /// A message costs up to twice as much where the machine has nothing else to do: threads then wait, and are woken, for each of them. What grows
    /// with all that was sent costs more than that in an hour.
    /// </summary>
    private const double MostWork = 2.5;

    private const double LeastRate = 0.5;

    /// <returns>Whether all gates held.</returns>
    public static bool Check(IReadOnlyList<Sample> samples, Tally tally, long taken)
    {
        var quarter = samples.Count / 4;
        Sample[] early = [.. samples.Skip(quarter).Take(quarter)];
        Sample[] late = [.. samples.TakeLast(quarter)];
        double Median(Sample[] some, Func<Sample, double> of) => some.Select(of).Order().ElementAt(some.Length / 2);
        double Growth(Func<Sample, double> of) => Median(late, of) - Median(early, of);
        double Ratio(Func<Sample, double> of) => Median(late, of) / Median(early, of);

        return Hold("heap growth, bytes", Growth(sample => sample.Heap), most: MostHeap)
            & Hold("thread growth", Growth(sample => sample.Threads), most: MostThreads)
            & Hold("timer growth", Growth(sample => sample.Timers), most: MostTimers)
            & Hold("most unfinished messages", samples.Max(sample => sample.Unfinished), most: MostUnfinished)
            & Hold("processor time for a message, late / early", Ratio(sample => sample.Microseconds), most: MostWork)
            & Hold("messages a second, late / early", Ratio(sample => sample.Rate), least: LeastRate)
            & Hold("messages without an outcome at the end", tally.Begun - tally.Ended, most: 0)
            & Hold("delivered that the queue did not take", tally.Delivered - taken, most: 0);
    }

    private static bool Hold(string gate, double found, double most = double.MaxValue, double least = double.MinValue)
    {
        var holds = found >= least && found <= most;
        var limit = most < double.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"at most {most:N2}") : string.Create(CultureInfo.InvariantCulture, $"at least {least:N2}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "holds " : "BROKEN")}  {gate,-44} {found,16:N2}  {limit}"));
        return holds;
    }
}
