using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>
/// The way of many messages into one queue. There is no loop and no task of its own: each event (a send, a cancellation, an answer, the
/// timer, the end of a turn, a flush, the end) takes the one lock, changes the state, and lets <see cref="Advance"/> look at all of it again. So no wake-up
/// can be lost, and nothing can die that others wait for.
/// </summary>
/// <remarks>
/// Callers' tasks are completed under the lock, where they become final: a flush or an end that is seen has nothing left behind it. Their
/// continuations run elsewhere (<see cref="Entry"/>). Requests are started after the lock is left.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The clock is disposed by the last event; a token source without a timer holds nothing.")]
internal sealed partial class Lane
{
    private readonly Lock _gate = new();
    private readonly LaneSettings _settings;
    private readonly IBatchRequests _requests;
    private readonly LaneLog _log;
    private readonly LaneClock _clock;
    private readonly Func<double> _jitter;
    private readonly Action<IThreadPoolWorkItem> _runLater;
    private readonly Backlog _backlog;
    private readonly FifoBacklog? _groups;
    private readonly Room _room;
    private readonly Flow _flow;
    private readonly Delays _delays = new();
    private readonly Plan _plan = new();
    private readonly Chain<ChainLinks.ByAge> _alive = new();
    private readonly Chain<ChainLinks.BySpot> _waiting = new();
    private long _lastNumber;
    private TimeSpan _restsUntil;

    /// <param name="settings">Valid settings.</param>
    /// <param name="requests">Makes the requests.</param>
    /// <param name="time">All time of the lane.</param>
    /// <param name="logger">Takes log lines.</param>
    /// <param name="jitter">From 0 to 1, at random.</param>
    /// <param name="runLater">Runs a work item behind what is queued by then; <see langword="null"/> for the thread pool.</param>
    public Lane(
        LaneSettings settings, IBatchRequests requests, TimeProvider time, ILogger logger, Func<double> jitter, Action<IThreadPoolWorkItem>? runLater = null)
    {
        _settings = settings;
        _requests = requests;
        _log = new LaneLog(logger);
        _jitter = jitter;
        _runLater = runLater ?? (static item => ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false));
        _backlog = settings.IsFifo ? new FifoBacklog(settings.FifoOrder) : new StandardBacklog();
        _groups = _backlog as FifoBacklog;
        _room = new Room(settings.MaxMessages, settings.MaxBytes);
        _flow = new Flow(settings.MaxRequestsInFlight);
        _clock = new LaneClock(time, OnTick);
    }

    /// <summary>Its time, in which deadlines are.</summary>
    public TimeSpan Now => _clock.Now;

    /// <summary>Its time by the clock on the wall, which goes on while the machine sleeps, and may be set back.</summary>
    public int SecondsOnWall => _clock.SecondsOnWall;

    /// <summary>How long its end may take.</summary>
    public TimeSpan ShutdownTimeout => _settings.ShutdownTimeout;

    /// <summary>Takes one message. Its entry's task ends with what becomes of it.</summary>
    public Entry Enter(CheckedMessage message, CancellationToken cancellationToken)
    {
        var entry = new Entry(this, message, cancellationToken);
        Enter([entry]);
        return entry;
    }

    /// <summary>Takes messages at once, so that the first does not go alone.</summary>
    public void Enter(ReadOnlySpan<Entry> entries)
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            var now = _clock.Now;
            foreach (var entry in entries)
            {
                Take(entry, now);
            }

            Advance(now, ref started);
        }

        started.Run();
    }

    /// <summary>The caller of an entry has gone. What that means was decided by where the entry is, under the lock.</summary>
    public void Cancel(Entry entry)
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            var now = _clock.Now;
            switch (entry.Place)
            {
                case Place.New:
                    entry.Abandon();
                    break;
                case Place.Waiting or Place.Ready or Place.Delayed:
                    Leave(entry, now);
                    entry.Cancel(entry.Delivery);
                    break;
                case Place.Claimed:
                    // The request goes on for the others in it.
                    entry.Cancel(Abandon(entry));
                    break;
            }

            Advance(now, ref started);
        }

        started.Run();
    }

    /// <summary>Leaves a claimed entry to its request.</summary>
    /// <returns>What is known of it: without a URL no request has begun, and the one that has claimed it will go without it.</returns>
    private DeliveryState Abandon(Entry entry)
    {
        entry.Abandon();
        Interlocked.MemoryBarrier();
        return _requests.HasUrl ? DeliveryState.Unknown : entry.Delivery;
    }

    private void OnTick()
    {
        var started = default(StartedRequests);
        lock (_gate)
        {
            _clock.Forget();
            Advance(_clock.Now, ref started);
        }

        started.Run();
    }

    private void Take(Entry entry, TimeSpan now)
    {
        if (entry.IsAbandoned)
        {
            entry.Place = Place.Gone;
            entry.Cancel(DeliveryState.NotSent);
            return;
        }

        if (_isClosing)
        {
            entry.Place = Place.Gone;
            entry.Fail(BatchFaults.Closed, DeliveryState.NotSent);
            return;
        }

        entry.Number = ++_lastNumber;
        entry.EnteredAt = now;
        _alive.AddLast(entry);
        if (_waiting.Count == 0 && _room.TryTake(entry.Message.SizeBytes))
        {
            Accept(entry, now);
            return;
        }

        entry.Place = Place.Waiting;
        _waiting.AddLast(entry);
    }

    private void Accept(Entry entry, TimeSpan now)
    {
        entry.Deadline = now + _settings.DeliveryTimeout;
        _backlog.Put(entry, now);
        if (entry.Group is { IsStopped: true })
        {
            Fail(entry, BatchFaults.PredecessorFailed, now);
        }
    }

    /// <summary>Takes an entry out for good and gives its room back. Whoever calls it completes the entry.</summary>
    private void Leave(Entry entry, TimeSpan now)
    {
        _alive.Remove(entry);
        if (entry.Place == Place.Waiting)
        {
            _waiting.Remove(entry);
            entry.Place = Place.Gone;
            return;
        }

        _backlog.Remove(entry, now);
        _room.GiveBack(entry.Message.SizeBytes);
    }

    private void Fail(Entry entry, MetFault fault, TimeSpan now, bool orderGap = false)
    {
        Leave(entry, now);
        if (!entry.Fail(fault, entry.Delivery, orderGap))
        {
            _log.OnLateResult(SendStatus.NotSent, entry.Attempts);
        }
    }
}
