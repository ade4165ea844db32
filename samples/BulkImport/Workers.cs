using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.SQS;
using Common;
using Microsoft.Extensions.Logging.Abstractions;

namespace BulkImport;

/// <summary>Several workers take the rows. SQS delivers at least once: they remember which rows they have seen.</summary>
internal sealed class Workers(IAmazonSQS sqs, int count) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<int, int> _workerOfRow = new();
    private readonly TaskCompletionSource _allTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task[] _running = [];
    private int _expected = int.MaxValue;

    public int Taken => _workerOfRow.Count;

    public IEnumerable<(int Worker, int Rows)> Shares =>
        _workerOfRow.Values.CountBy(worker => worker).OrderBy(share => share.Key).Select(share => (share.Key, share.Value));

    public void Start() => _running = [.. Enumerable.Range(1, count).Select(worker => Task.Run(() => TakeAsync(worker)))];

    /// <summary>Ends when as many different rows were taken.</summary>
    public Task WhenTakenAsync(int rows)
    {
        Volatile.Write(ref _expected, rows);
        CompleteWhenAllTaken();
        return _allTaken.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task TakeAsync(int worker)
    {
        try
        {
            await new QueueReader(sqs, ReadingTakenProducer.QueueName, NullLogger.Instance).RunAsync(
                message =>
                {
                    var reading = JsonSerializer.Deserialize(message.Body, ReadingJson.Default.ReadingTaken)
                        ?? throw new JsonException("The body is null.");
                    _workerOfRow.TryAdd(reading.Row, worker);
                    CompleteWhenAllTaken();
                    return Task.CompletedTask;
                },
                _stopping.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _allTaken.TrySetException(exception);
        }
    }

    private void CompleteWhenAllTaken()
    {
        if (Taken >= Volatile.Read(ref _expected))
        {
            _allTaken.TrySetResult();
        }
    }
}
