using System.Globalization;
using BulkImport;
using Common;
using TypedSqs;

// BulkImport [ROWS [WORKERS [FILE]]]: each row of a file becomes a message, and several workers share them. Without FILE one of ROWS rows is made.
if (args.Take(2).Any(arg => !int.TryParse(arg, CultureInfo.InvariantCulture, out int number) || number < 1))
{
    Console.Error.WriteLine("usage: BulkImport [ROWS [WORKERS [FILE]]], for example BulkImport 20000 3");
    return 2;
}

int workerCount = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
string path = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "readings.csv");
if (args.Length <= 2)
{
    await ReadingFile.WriteAsync(path, rows: args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000);
}

int rows = File.ReadLines(path).Count(); // For the bars: sending itself never needs to know.

await using var sqs = await SqsTarget.ChooseAsync(ReadingTakenProducer.QueueName);
Console.WriteLine(sqs.Description);
await using var sender = new SqsSender(sqs.Client);
var readings = new ReadingTakenProducer(sender);
await using var workers = new Workers(sqs.Client, workerCount);
workers.Start();

int delivered = 0;
var problems = new List<SendOutcome<ReadingTaken>>();
await ProgressBars.ShowAsync(rows, workers, async bars =>
{
    await foreach (var outcome in readings.SendBatchAsync(ReadingFile.ReadAsync(path), new SendBatchOptions { Progress = bars }))
    {
        if (outcome.IsDelivered)
        {
            delivered++;
        }
        else
        {
            problems.Add(outcome);
        }
    }

    await bars.WatchAsync(workers.WhenTakenAsync(delivered));
});

Console.WriteLine($"{delivered:N0} of {rows:N0} rows sent, {workers.Taken:N0} taken");
foreach (var (worker, share) in workers.Shares)
{
    Console.WriteLine($"  worker {worker}: {share:N0} rows");
}

foreach (var problem in problems)
{
    Console.WriteLine($"row {problem.Message.Row:N0}: {problem}. {problem.Failure?.Message}");
}

// A row of which it is unknown whether it was sent is sent again by the next run; the workers know a row by its number.
return problems.Exists(problem => problem.Status == SendStatus.Unknown) ? 1 : 0;
