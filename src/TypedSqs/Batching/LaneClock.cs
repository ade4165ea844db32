namespace TypedSqs.Batching;

/// <summary>The lane's time since its start, and its one timer. Used under the lane's lock.</summary>
internal sealed class LaneClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private TimeSpan? _wakesAt;

    public LaneClock(TimeProvider time, Action onTick)
    {
        _time = time;
        _start = time.GetTimestamp();
        using (ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static state => ((Action)state!)(), onTick, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>The timer has fired.</summary>
    public void Forget() => _wakesAt = null;

    /// <summary>Touches the timer only where the time is another one. Rounded up to what a timer can measure, so that it does not come too early.</summary>
    public void WakeAt(TimeSpan? time)
    {
        if (time == _wakesAt)
        {
            return;
        }

        _wakesAt = time;
        var wait = time is { } due
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max((due - Now).TotalMilliseconds, 0)))
            : Timeout.InfiniteTimeSpan;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
