using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching.Buffering;

/// <summary>
/// The lanes of a sender, one for each buffered queue, made at its first send. Declared names of one physical queue share a lane: two would
/// know nothing of each other's groups and requests.
/// </summary>
internal sealed class Buffers(QueueUrlResolver urls, TimeProvider time, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<QueueIdentity, (QueueRoute Route, Lane Lane)> _lanes = [];
    private readonly WatchedSends _watched = new();
    private bool _isClosed;

    /// <summary>Takes a message to its queue's lane, in the order of the calls.</summary>
    public Task<SendReceipt> SendAsync(CheckedMessage message, LaneSettings settings, CancellationToken cancellationToken)
    {
        var entry = (message.Route.Lane ??= LaneOf(message.Route, settings)).Enter(message, cancellationToken);
        return message.Span is { } span ? _watched.Add(span.WatchAsync(entry.Task)) : entry.Task;
    }

    public Task FlushAsync(CancellationToken cancellationToken) => FlushAsync().WaitAsync(cancellationToken);

    public IEnumerable<LaneState> States() => All().Select(static lane => lane.Lane.StateOf(lane.Route.Name));

    public IReadOnlyList<PausedGroup> PausedGroups() =>
    [
        .. All().SelectMany(static lane => lane.Lane.PausedGroups(lane.Route.Name)
            .Select(group => group with { QueueUrl = lane.Route.Url, Identity = lane.Route.Identity })),
    ];

    public bool Resume(PausedGroup group)
    {
        var resumed = false;
        foreach (var (route, lane) in All())
        {
            resumed |= IsOf(route, group) && lane.Resume(group.MessageGroupId);
        }

        return resumed;
    }

    private static bool IsOf(QueueRoute route, PausedGroup group) =>
        group.Identity is { } identity ? identity == route.Identity
        : route.Name == group.Queue && (group.QueueUrl is null || group.QueueUrl == route.Url);

    /// <summary>Sends what there is, for as long as the options and the token allow; then ends the rest. Nothing is left incomplete.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Close().Select(lane => EndAsync(lane, cancellationToken))).ConfigureAwait(false);
        BufferGauges.Remove(this);
        await WatchedSends.EndAsync(_watched.Now).ConfigureAwait(false);
    }

    /// <summary>Ends everything now.</summary>
    public void Abort()
    {
        var lanes = Close();
        foreach (var lane in lanes)
        {
            lane.Abort(cancelsRequests: true);
        }

        _ = ForgetAsync(lanes);
    }

    private async Task ForgetAsync(List<Lane> lanes)
    {
        await Task.WhenAll(lanes.Select(static lane => lane.CloseAsync())).ConfigureAwait(false);
        BufferGauges.Remove(this);
    }

    private async Task FlushAsync()
    {
        var sends = _watched.Now; // before the lanes: what is sent from here on is not waited for
        await Task.WhenAll(All().Select(static lane => lane.Lane.FlushAsync())).ConfigureAwait(false);
        await WatchedSends.EndAsync(sends).ConfigureAwait(false);
    }

    private Lane LaneOf(QueueRoute route, LaneSettings settings)
    {
        lock (_gate)
        {
            if (_lanes.TryGetValue(route.Identity, out var known))
            {
                return known.Lane;
            }

            var requests = new BatchRequests(route, urls, settings.AttemptTimeout, time, logger);
            var lane = new Lane(settings, requests, time, logger, Random.Shared.NextDouble);
            _lanes.Add(route.Identity, (route, lane));
            if (_isClosed)
            {
                _ = lane.CloseAsync();
            }
            else if (_lanes.Count == 1)
            {
                BufferGauges.Add(this);
            }

            return lane;
        }
    }

    private List<Lane> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            return [.. _lanes.Values.Select(static known => known.Lane)];
        }
    }

    private List<(QueueRoute Route, Lane Lane)> All()
    {
        lock (_gate)
        {
            return [.. _lanes.Values];
        }
    }

    private async Task EndAsync(Lane lane, CancellationToken cancellationToken)
    {
        var ended = lane.CloseAsync();
        try
        {
            await ended.WaitAsync(lane.ShutdownTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            lane.Abort(cancelsRequests: true);
            await ended.ConfigureAwait(false);
        }
    }
}
