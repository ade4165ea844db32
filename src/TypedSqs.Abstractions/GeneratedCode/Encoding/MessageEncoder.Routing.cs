namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    private long? _delaySeconds;
    private bool _hasGroupId;
    private bool _hasDeduplicationId;

    /// <summary>The message group id.</summary>
    public string? MessageGroupId { get; private set; }

    /// <summary>The message deduplication id.</summary>
    public string? MessageDeduplicationId { get; private set; }

    /// <summary>The delay in seconds, rounded up.</summary>
    /// <value><see langword="null"/> for the queue's own; from 0 to 900 once it is checked.</value>
    public int? DelaySeconds => _delaySeconds is { } seconds ? (int)Math.Clamp(seconds, int.MinValue, int.MaxValue) : null;

    /// <summary>Which part made a group id of several null, from 1 on; 0 where that is not known.</summary>
    internal int NullGroupPart { get; private set; }

    /// <summary>The same of a deduplication id.</summary>
    internal int NullDeduplicationPart { get; private set; }

    /// <summary>The delay in seconds, however large.</summary>
    internal long? WholeDelaySeconds => _delaySeconds;

    /// <summary>Sets the message group id.</summary>
    /// <param name="id">The id, or <see langword="null"/> for none.</param>
    public void SetMessageGroupId(string? id)
    {
        MessageGroupId = id;
        _hasGroupId = true;
        NullGroupPart = 0;
    }

    /// <summary>
    /// Sets the message group id to several values, joined with <c>|</c>; a <c>|</c> or <c>\</c> inside a value gets a <c>\</c> before it, so that
    /// two different lists of the same number of values never make the same id.
    /// </summary>
    /// <param name="parts">The values, in order; where one is null, so is the id.</param>
    public void SetMessageGroupId(ReadOnlySpan<string?> parts)
    {
        MessageGroupId = CompositeId.Join(parts, out int nullPart);
        _hasGroupId = true;
        NullGroupPart = nullPart;
    }

    /// <summary>Sets the message deduplication id.</summary>
    /// <param name="id">The id, or <see langword="null"/> for none.</param>
    public void SetMessageDeduplicationId(string? id)
    {
        MessageDeduplicationId = id;
        _hasDeduplicationId = true;
        NullDeduplicationPart = 0;
    }

    /// <summary>
    /// Sets the message deduplication id to several values, joined with <c>|</c>; a <c>|</c> or <c>\</c> inside a value gets a <c>\</c> before it, so that
    /// two different lists of the same number of values never make the same id.
    /// </summary>
    /// <param name="parts">The values, in order; where one is null, so is the id.</param>
    public void SetMessageDeduplicationId(ReadOnlySpan<string?> parts)
    {
        MessageDeduplicationId = CompositeId.Join(parts, out int nullPart);
        _hasDeduplicationId = true;
        NullDeduplicationPart = nullPart;
    }

    /// <summary>Sets the delay. A fraction of a second counts as a whole one: SQS knows only whole seconds, and no message may be seen too early.</summary>
    /// <param name="delay">The delay, or <see langword="null"/> for the queue's own.</param>
    public void SetDelay(TimeSpan? delay) => _delaySeconds = delay is { } time ? AwayFromZero(time.Ticks) : null;

    /// <summary>Sets the delay.</summary>
    /// <param name="seconds">The delay in seconds, or <see langword="null"/> for the queue's own.</param>
    public void SetDelay(int? seconds) => _delaySeconds = seconds;

    // A negative fraction is rounded down, so that it stays negative and is refused.
    private static long AwayFromZero(long ticks)
    {
        (long seconds, long rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        return seconds + Math.Sign(rest);
    }

    private void ResetRouting()
    {
        MessageGroupId = null;
        MessageDeduplicationId = null;
        _hasGroupId = false;
        _hasDeduplicationId = false;
        NullGroupPart = 0;
        NullDeduplicationPart = 0;
        _delaySeconds = null;
    }
}
