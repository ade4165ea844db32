using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>One call with many messages: a lane of its own, that ends with the call.</summary>
internal sealed partial class ExplicitBatch<T>(
    MessageChecker checker,
    QueueUrlResolver urls,
    SendBatchOptions options,
    TimeProvider time,
    ILogger logger)
    where T : IQueueMessage<T>
{
    private readonly SendOptions? _sendOptions = options.Queue is null ? null : new SendOptions { Queue = options.Queue };
    private readonly HashSet<string> _stoppedGroups = new(StringComparer.Ordinal);
    private Lane? _lane;

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

        _lane?.Enter(CollectionsMarshal.AsSpan(entries));
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
        _ = _lane?.CloseAsync();
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
        string? groupId = null;
        try
        {
            var ready = checker.Check(message, _sendOptions, ref groupId);
            if (groupId is not null && _stoppedGroups.Contains(groupId))
            {
                return new BatchItem<T>(message, BatchFaults.BehindRefused(ready));
            }

            _lane ??= CreateLane(ready.Route, linger);
            return new BatchItem<T>(message, new Entry(_lane, ready, cancellationToken));
        }
        catch (TypedSqsException refusal)
        {
            // On a standard queue a group is a tenant, and goes on.
            if (groupId is not null && T.Contract.IsFifo && options.StopGroupOnFailure)
            {
                _stoppedGroups.Add(groupId);
            }

            return new BatchItem<T>(message, refusal);
        }
    }

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
            Linger = linger,
            LingerWhenIdle = true,
            FifoOrder = options.FifoOrder,
            OnGroupFailure = options.StopGroupOnFailure ? GroupFailurePolicy.FailQueued : GroupFailurePolicy.Skip,
            RemembersFailures = options.StopGroupOnFailure,
        };
        var requests = new BatchRequests(route, urls, settings.AttemptTimeout, time, logger);
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
