using System.ComponentModel.DataAnnotations;

namespace TypedSqs;

/// <summary>
/// Joins sends to one queue that are made at the same time into requests of up to ten. What a process holds here when it dies may be lost,
/// and what a request had may be stored: each send ends only when SQS has stored its message, so none has said otherwise.
/// </summary>
public sealed class BufferOptions
{
    /// <summary>Whether the queue is buffered.</summary>
    /// <value><see langword="true"/> by default: to give options is to want them. <see langword="false"/> lets one environment switch it off.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// How long a message waits for others at most, and only while another request of the queue is under way. A full request never waits. After an answer
    /// the callers that it ends come first: what they send at once shares a request with what waits.
    /// </summary>
    /// <value>From 0 to 1 minute; 5 milliseconds by default, which fills requests from about 1,000 messages a second on. Timers add some milliseconds.</value>
    [Between("00:00:00", "00:01:00")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Whether a message waits for others although no request is under way: fewer requests, later answers.</summary>
    /// <value><see langword="false"/> by default: who sends alone should not wait.</value>
    public bool LingerWhenIdle { get; set; }

    /// <summary>How many messages the buffer holds, those of requests under way included.</summary>
    /// <value>From 1 to 1,000,000; 10,000 by default, some seconds of what a queue takes at full speed.</value>
    [Between(1, 1_000_000)]
    public int MaxMessages { get; set; } = 10_000;

    /// <summary>How many bytes the buffer holds, as SQS counts. A larger message gets in alone.</summary>
    /// <value>From 1,048,576 to 17,179,869,184; 67,108,864 by default (64 MiB): 10,000 messages of 6 KiB.</value>
    [Between(SqsLimits.MaxMessageBytes, 17_179_869_184)]
    public long MaxBytes { get; set; } = 64L * 1_048_576;

    /// <summary>What a send does that finds the buffer full.</summary>
    /// <value><see cref="BufferFullMode.Wait"/> by default: a burst is slowed down and loses nothing.</value>
    [EnumDataType(typeof(BufferFullMode), ErrorMessage = "must be Wait or Fail.")]
    public BufferFullMode WhenFull { get; set; }

    /// <summary>
    /// How long a send waits for room. Those that came first get in first. On a FIFO queue one that got none in time is a failure of its group
    /// (<see cref="OnGroupFailure"/>): others wait behind it.
    /// </summary>
    /// <value>From 1 millisecond to 1 hour; 60 seconds by default, as in Kafka's client.</value>
    [Between("00:00:00.001", "01:00:00")]
    public TimeSpan MaxBlock { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many requests are under way at a time. Throttling halves it, and success raises it again.</summary>
    /// <value>From 1 to 1,000; 16 by default: about 14,000 messages a second where SQS answers in 10 ms.</value>
    [Between(1, BatchRules.MaxRequestsInFlight)]
    public int MaxRequestsInFlight { get; set; } = 16;

    /// <summary>How long a message may be tried, counted from when it got into the buffer.</summary>
    /// <value>
    /// From 1 second to 4 minutes 30 seconds on a FIFO queue, which stays within the five minutes for which SQS knows a deduplication id;
    /// to 1 hour on a standard queue. 2 minutes by default, as in Kafka's client. Longer than <see cref="AttemptTimeout"/> and <see cref="Linger"/>.
    /// </value>
    [Between("00:00:01", "01:00:00")]
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one request may take, the AWS SDK's own retries included. The outcome is unknown then.</summary>
    /// <value>From 100 milliseconds to 30 seconds; 10 seconds by default: three attempts of the SDK with their waits.</value>
    [Between("00:00:00.100", "00:00:30")]
    public TimeSpan AttemptTimeout { get; set; } = BatchRules.DefaultAttempt;

    /// <summary>What becomes of a message whose answer was lost.</summary>
    /// <value><see cref="UnknownOutcomeMode.Retry"/> by default: SQS promises at least once, and to lose is worse than to double.</value>
    [EnumDataType(typeof(UnknownOutcomeMode), ErrorMessage = "must be Retry or Fail.")]
    public UnknownOutcomeMode OnUnknown { get; set; }

    /// <summary>On a FIFO queue, how many messages of one group may share a request.</summary>
    /// <value><see cref="TypedSqs.FifoOrder.Strict"/> by default: no failure can put messages of a group out of order.</value>
    [EnumDataType(typeof(FifoOrder), ErrorMessage = "must be Strict or Batched.")]
    public FifoOrder FifoOrder { get; set; }

    /// <summary>On a FIFO queue, what becomes of a group after one of its messages failed.</summary>
    /// <value><see cref="GroupFailurePolicy.FailQueued"/> by default: nothing that waits overtakes what failed.</value>
    [EnumDataType(typeof(GroupFailurePolicy), ErrorMessage = "must be FailQueued, Pause or Skip.")]
    public GroupFailurePolicy OnGroupFailure { get; set; }

    /// <summary>How long a group pauses at most. What waits in it then fails, and later messages go again.</summary>
    /// <value>From 1 second to 1 day; 5 minutes by default: what waited longer has reached its <see cref="DeliveryTimeout"/> anyway.</value>
    [Between("00:00:01", "1.00:00:00")]
    public TimeSpan MaxPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the end of the sender waits until all is sent.</summary>
    /// <value>From 0 to 10 minutes; 25 seconds by default, within the 30 that a host waits (<c>HostOptions.ShutdownTimeout</c>).</value>
    [Between("00:00:00", "00:10:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(25);

    internal BufferOptions Copy() => (BufferOptions)MemberwiseClone();

    internal LaneSettings ToSettings(bool isFifo) => new()
    {
        IsFifo = isFifo,
        MaxMessages = MaxMessages,
        MaxBytes = MaxBytes,
        MaxRequestsInFlight = MaxRequestsInFlight,
        DeliveryTimeout = DeliveryTimeout,
        AttemptTimeout = AttemptTimeout,
        Linger = Linger,
        LingerWhenIdle = LingerWhenIdle,
        MaxBlock = WhenFull == BufferFullMode.Fail ? TimeSpan.Zero : MaxBlock,
        FifoOrder = FifoOrder,
        OnGroupFailure = OnGroupFailure,
        FailsOnUnknown = OnUnknown == UnknownOutcomeMode.Fail,
        MaxPause = MaxPause,
        ShutdownTimeout = ShutdownTimeout,
    };
}
