namespace TypedSqs.Batching;

/// <summary>The lane's time since its start, and its one timer. Used under the lane's lock.</summary>
internal sealed class LaneClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly DateTimeOffset _startOnWall;
    private readonly ITimer _timer;
    private TimeSpan? _wakesAt;

    public LaneClock(TimeProvider time, Action onTick)
    {
        _time = time;
        _start = time.GetTimestamp();
        _startOnWall = time.GetUtcNow();
        using (ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static state => ((Action)state!)(), onTick, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Whole ones, since its start: an entry has four bytes to spare.</summary>
    public int SecondsOnWall => (int)(_time.GetUtcNow() - _startOnWall).TotalSeconds;

    /// <summary>The timer has fired.</summary>
    public void Forget() => _wakesAt = null;

    /// <summary>
    /// Makes sure that the lane looks again then, or before: a timer that comes earlier is left as it is, for nearly all that it is set for is
    /// over long before, and to look once too often costs less than to set it each time. A lane that has become empty looks once more. Rounded up to what a timer can measure.
    /// </summary>
    public void WakeAt(TimeSpan? time)
    {
        if (time is not { } due || _wakesAt <= due)
        {
            return;
        }

        _wakesAt = due;
        _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max((due - Now).TotalMilliseconds, 0))), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
