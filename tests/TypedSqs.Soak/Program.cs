using System.Diagnostics;
using System.Globalization;
using TypedSqs.Soak;

if (args is not ["--minutes", var text] || !double.TryParse(text, CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/TypedSqs.Soak -- --minutes 2");
    return 2;
}

const int Samples = 24;
using var queue = new FaultyQueue();
var (tally, samples) = (new Tally(), new List<Sample>());
using var stop = new CancellationTokenSource();
var load = new Load(queue, tally, stop.Token).RunAsync();
var watch = Stopwatch.StartNew();
(TimeSpan At, TimeSpan Processor, long Messages) before = default;
Console.WriteLine($"{Environment.ProcessorCount} cores, {minutes.ToString(CultureInfo.InvariantCulture)} minutes");
Console.WriteLine("    second        heap  threads  timers  unfinished  messages/s  µs of processor time each");
while (samples.Count < Samples && !load.IsCompleted)
{
    await Task.WhenAny(load, Task.Delay(TimeSpan.FromMinutes(minutes / Samples)));
    var sample = Sample.Take(watch, tally, ref before);
    samples.Add(sample);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{sample.At.TotalSeconds,10:N1} {sample.Heap,11:N0} {sample.Threads,8} {sample.Timers,7} {sample.Unfinished,11:N0} {sample.Rate,11:N0} {sample.Microseconds,10:N2}"));
}

await stop.CancelAsync();
await load;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{tally.Ended:N0} messages: {tally.Delivered:N0} delivered, {tally.NotSent:N0} not sent, {tally.Unknown:N0} unknown; the queue took {queue.Taken:N0}"));
return Gates.Check(samples, tally, queue.Taken) ? 0 : 1;
