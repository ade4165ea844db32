using Spectre.Console;
using TypedSqs;

namespace BulkImport;

/// <summary>One bar for what SQS has, one for what the workers have taken.</summary>
internal sealed class ProgressBars(ProgressTask sent, ProgressTask taken, Workers workers) : IProgress<BatchProgress>
{
    public void Report(BatchProgress value)
    {
        sent.Value = value.Completed;
        taken.Value = workers.Taken;
    }

    /// <summary>Moves the workers' bar until they have all.</summary>
    public async Task WatchAsync(Task allTaken)
    {
        while (await Task.WhenAny(allTaken, Task.Delay(200)) != allTaken) // as often as an eye follows
        {
            taken.Value = workers.Taken;
        }

        await allTaken;
    }

    public static Task ShowAsync(int rows, Workers workers, Func<ProgressBars, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            var sent = context.AddTask("sent", maxValue: rows);
            var taken = context.AddTask("taken", maxValue: rows);
            await work(new ProgressBars(sent, taken, workers));
            taken.MaxValue = taken.Value = workers.Taken; // Not each row can be sent.
        });
}
