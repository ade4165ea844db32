using System.Runtime.CompilerServices;
using TypedSqs.Batching;

namespace TypedSqs.Testing.Recording;

internal sealed partial class RecordedBatch<T>
{
    private int _isStarted;

    /// <summary>Each message is read, checked and sent when its outcome is asked for.</summary>
    public async IAsyncEnumerable<SendOutcome<T>> SendAsync(
        IAsyncEnumerable<T> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStarted, 1) != 0)
        {
            throw new InvalidOperationException("The outcomes of a stream are enumerated once, for it is the enumeration that sends: call SendBatchAsync again.");
        }

        var progress = new ProgressCount(options.Progress, total: null);
        var count = 0;
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var message in messages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (message is null)
            {
                throw new ArgumentException($"The message at {count} is null. Nothing was sent from there on.", nameof(messages));
            }

            count++;
            var outcome = End(Read(message), cancellationToken);
            progress.Count(outcome.Status);
            progress.Report();
            yield return outcome;
            cancellationToken.ThrowIfCancellationRequested();
        }

        progress.Report();
    }
}
