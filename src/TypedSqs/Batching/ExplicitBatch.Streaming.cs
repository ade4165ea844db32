using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace TypedSqs.Batching;

internal sealed partial class ExplicitBatch<T>
{
    /// <summary>How long a message that was read waits for others. A source that is slower than this is sent as it comes.</summary>
    private static readonly TimeSpan StreamLinger = TimeSpan.FromMilliseconds(5);

    private int _isStarted;

    /// <summary>Reads ahead of the outcome that is waited for, within bounds of count and bytes.</summary>
    public async IAsyncEnumerable<SendOutcome<T>> SendAsync(
        IAsyncEnumerable<T> messages,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isStarted, 1) != 0)
        {
            throw new InvalidOperationException("The outcomes of a stream are enumerated once, for it is the enumeration that sends: call SendBatchAsync again.");
        }

        var progress = new ProgressCount(options.Progress, total: null);
        var ahead = new ReadAhead<T>(2 * Plan.MaxEntries * options.MaxRequestsInFlight, 2L * SqsLimits.MaxMessageBytes * options.MaxRequestsInFlight);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = messages.GetAsyncEnumerator(ending.Token);
        Task<bool>? reading = null;
        ExceptionDispatchInfo? broken = null;
        var hasEnded = false;
        try
        {
            while (true)
            {
                if (ahead.Count > 0 && ahead.First.IsDone)
                {
                    yield return await EndAsync(ahead.Take(), progress).ConfigureAwait(false);
                }
                else if (reading is { IsCompleted: true })
                {
                    hasEnded = !TryRead(reading, stream, ahead, ref broken, cancellationToken);
                    reading = null;
                    if (hasEnded)
                    {
                        foreach (var lane in _lanes)
                        {
                            lane.Hurry();
                        }
                    }
                }
                else if (reading is null && !hasEnded && ahead.HasRoom)
                {
                    reading = Start(stream);
                }
                else if (reading is null && ahead.Count == 0)
                {
                    break;
                }
                else
                {
                    progress.Report();
                    await Task.WhenAny([.. ahead.Count > 0 ? [ahead.First.Done] : Array.Empty<Task>(), .. reading is null ? Array.Empty<Task>() : [reading]])
                        .ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            foreach (var lane in _lanes)
            {
                lane.Abort(cancelsRequests: false);
            }

            ahead.Forget();
            await EndStreamAsync(stream, reading).ConfigureAwait(false);
        }

        progress.Report();
        broken?.Throw();
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is thrown after the outcomes of all that was read.")]
    private static Task<bool> Start(IAsyncEnumerator<T> stream)
    {
        try
        {
            return stream.MoveNextAsync().AsTask();
        }
        catch (Exception exception)
        {
            return Task.FromException<bool>(exception);
        }
    }

    /// <returns>Whether the source may have more.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "It is thrown after the outcomes of all that was read.")]
    private bool TryRead(
        Task<bool> reading, IAsyncEnumerator<T> messages, ReadAhead<T> ahead, ref ExceptionDispatchInfo? broken, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reading.GetAwaiter().GetResult())
            {
                return false;
            }

            var message = messages.Current;
            if (message is null)
            {
                throw new ArgumentException($"The message at {ahead.Total} is null. Nothing was sent from there on.", nameof(messages));
            }

            var item = Read(message, StreamLinger, cancellationToken);
            if (item.Entry is { } entry)
            {
                entry.Lane.Enter([entry]);
            }

            ahead.Add(item);
            return true;
        }
        catch (Exception exception)
        {
            broken = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private static async Task EndStreamAsync(IAsyncEnumerator<T> stream, Task<bool>? reading)
    {
        if (reading is not null)
        {
            // An enumerator must not be disposed while it moves.
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await stream.DisposeAsync().ConfigureAwait(false);
    }
}
