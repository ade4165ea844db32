using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>One call with many messages: a lane of its own for each queue, that ends with the call.</summary>
internal sealed partial class ExplicitBatch<T>(
    BatchSource<T> source,
    QueueUrlResolver urls,
    SendBatchOptions options,
    TimeProvider time,
    ILogger logger)
{
    private readonly HashSet<(BatchQueue? Queue, string Id)> _stoppedGroups = [];
    private readonly Lanes _lanes = new();

    /// <summary>All messages are encoded and checked before it returns.</summary>
    public Task<SendBatchResult<T>> SendAsync(IEnumerable<T> messages, CancellationToken cancellationToken)
    {
        T[] all = [.. messages];
        ThrowIfAnyIsNull(all);
        var items = new BatchItem<T>[all.Length];
        var entries = new List<Entry>(all.Length);
        for (var index = 0; index < all.Length; index++)
        {
            items[index] = Read(all[index], linger: TimeSpan.Zero, cancellationToken);
            if (items[index].Entry is { } entry)
            {
                entries.Add(entry);
            }
        }

        foreach (var ofLane in entries.GroupBy(static entry => entry.Lane))
        {
            ofLane.Key.Enter([.. ofLane]);
        }

        return CollectAsync(items);
    }

    private async Task<SendBatchResult<T>> CollectAsync(BatchItem<T>[] items)
    {
        var progress = new ProgressCount(options.Progress, items.Length);
        var outcomes = new SendOutcome<T>[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            outcomes[index] = await EndAsync(items[index], progress).ConfigureAwait(false);
        }

        progress.Report();
        foreach (var lane in _lanes)
        {
            _ = lane.CloseAsync();
        }

        return new SendBatchResult<T>(outcomes);
    }

    private static async ValueTask<SendOutcome<T>> EndAsync(BatchItem<T> item, ProgressCount progress)
    {
        if (!item.IsDone)
        {
            progress.Report();
            await item.Done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var outcome = item.ToOutcome();
        progress.Count(outcome.Status);
        return outcome;
    }

    /// <summary>An entry that waits to be entered, or the reason why there is none.</summary>
    private BatchItem<T> Read(T message, TimeSpan linger, CancellationToken cancellationToken)
    {
        OrderedGroup? group = null;
        try
        {
            var ready = source.Check(message, ref group);
            if (group is { } ordered && _stoppedGroups.Contains(KeyOf(ordered)))
            {
                var behind = BatchFaults.BehindRefused(ready);
                ready.Span?.Fail(behind);
                return new BatchItem<T>(message, behind);
            }

            var queue = _lanes.Of(ready.Route);
            var lane = queue.Lane ?? _lanes.Add(queue, CreateLane(ready.Route, linger));
            return new BatchItem<T>(message, new Entry(lane, ready, cancellationToken));
        }
        catch (TypedSqsException refusal)
        {
            if (group is { } ordered && options.StopGroupOnFailure)
            {
                _stoppedGroups.Add(KeyOf(ordered));
            }

            return new BatchItem<T>(message, refusal);
        }
    }

    private (BatchQueue? Queue, string Id) KeyOf(OrderedGroup group) => (group.Route is { } route ? _lanes.Of(route) : null, group.Id);

    private Lane CreateLane(QueueRoute route, TimeSpan linger)
    {
        var settings = new LaneSettings
        {
            IsFifo = route.IsFifo,
            // What waits for a request and what a request has: the deadline of a message begins when it is accepted.
            MaxMessages = 2 * Plan.MaxEntries * options.MaxRequestsInFlight,
            MaxBytes = 2L * SqsLimits.MaxMessageBytes * options.MaxRequestsInFlight,
            MaxRequestsInFlight = options.MaxRequestsInFlight,
            DeliveryTimeout = options.DeliveryTimeout,
            // Whoever lets a queue's buffer send nothing twice means the queue.
            AttemptTimeout = options.AttemptTimeout ?? route.Buffer?.AttemptTimeout ?? BatchRules.DefaultAttempt,
            FailsOnUnknown = options.OnUnknown is { } onUnknown ? onUnknown == UnknownOutcomeMode.Fail : route.Buffer?.FailsOnUnknown ?? false,
            Linger = linger,
            LingerWhenIdle = true,
            FifoOrder = options.FifoOrder,
            OnGroupFailure = options.StopGroupOnFailure ? GroupFailurePolicy.FailQueued : GroupFailurePolicy.Skip,
            RemembersFailures = options.StopGroupOnFailure,
        };
        var requests = new BatchRequests(route, urls, settings.AttemptTimeout, time, logger, Activity.Current?.Context ?? default);
        return new Lane(settings, requests, time, logger, Random.Shared.NextDouble);
    }

    private static void ThrowIfAnyIsNull(T[] messages)
    {
        var index = Array.FindIndex(messages, static message => message is null);
        if (index >= 0)
        {
            throw new ArgumentException($"The message at {index} is null. Nothing was sent.", nameof(messages));
        }
    }
}
