using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace TypedSqs.Local.Tests;

/// <summary>A clock that stands still, and tells when somebody begins to wait for it, and ends: then a test may move it.</summary>
internal sealed class ObservedTime : FakeTimeProvider
{
    private readonly Channel<bool> _timers = Channel.CreateUnbounded<bool>();
    private readonly Channel<bool> _ends = Channel.CreateUnbounded<bool>();

    public ObservedTime()
        : base(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(true);
        return new ObservedTimer(timer, _ends.Writer);
    }

    /// <summary>Ends when one more timer has been set.</summary>
    public async Task TimerSetAsync() => await _timers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends when one more timer is no longer needed.</summary>
    public async Task TimerGoneAsync() => await _ends.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public void AdvanceSeconds(double seconds) => Advance(TimeSpan.FromSeconds(seconds));

    private sealed class ObservedTimer(ITimer timer, ChannelWriter<bool> ends) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            ends.TryWrite(true);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
