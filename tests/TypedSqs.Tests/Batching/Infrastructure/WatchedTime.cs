using Microsoft.Extensions.Time.Testing;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>Time that keeps what the first timer made of it, the lane's own, was set to.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private bool _isWatched;

    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (_isWatched)
        {
            return timer;
        }

        _isWatched = true;
        return new Timer(timer, this);
    }

    private sealed class Timer(ITimer timer, WatchedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.Waits)
            {
                time.Waits.Add(dueTime);
            }

            return timer.Change(dueTime, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
