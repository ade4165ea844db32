using System.Collections.Concurrent;

namespace TypedSqs.Batching.Buffering;

/// <summary>
/// Sends that somebody listens to. Their tasks end with their spans, after their entries have left the lane: who waits for a lane to be empty has to wait
/// for them too.
/// </summary>
internal sealed class WatchedSends
{
    private readonly ConcurrentDictionary<Task, WatchedSends> _tasks = new();

    /// <summary>Takes part in what is waited for until it is over.</summary>
    public Task<SendReceipt> Add(Task<SendReceipt> send)
    {
        _tasks.TryAdd(send, this);
        _ = send.ContinueWith(
            static (ended, self) => ((WatchedSends)self!)._tasks.TryRemove(ended, out _),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return send;
    }

    /// <summary>Those that are not over.</summary>
    public IEnumerable<Task> Now => _tasks.Keys;

    /// <summary>Waits until they are over, in whatever way.</summary>
    public static async Task EndAsync(IEnumerable<Task> sends)
    {
        foreach (var send in sends)
        {
            await send.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
