using System.Runtime.CompilerServices;

namespace TypedSqs.Batching;

/// <summary>One message on its way through a lane. Used once and never pooled: nobody can hold the entry of another message.</summary>
internal sealed class Entry : TaskCompletionSource<SendReceipt>
{
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _token;
    private ChainLinks _age;
    private ChainLinks _spot;
    private volatile bool _isAbandoned;
    private int _firstSentAt;
    private byte _lookUps; // Of more than 255 nothing follows, and a byte costs no room.

    // Asynchronous continuations are what allows the lane to complete it under its lock: no code of a caller runs there.
    public Entry(Lane lane, CheckedMessage message, CancellationToken cancellationToken)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        Lane = lane;
        Message = message;
        _token = cancellationToken;
        // Before it enters, so that no completion can miss the registration. A token cancelled by now abandons it here.
        _registration = cancellationToken.UnsafeRegister(static state => ((Entry)state!).Lane.Cancel((Entry)state), this);
    }

    public Lane Lane { get; }

    public CheckedMessage Message { get; }

    /// <summary>Its neighbours among all that are not final.</summary>
    public ref ChainLinks Age => ref _age;

    /// <summary>Its neighbours where it waits: for room, for a request, or in its group.</summary>
    public ref ChainLinks Spot => ref _spot;

    public Place Place { get; set; }

    /// <summary>Rises from entry to entry in the order of the calls.</summary>
    public long Number { get; set; }

    public TimeSpan EnteredAt { get; set; }

    /// <summary>When no further attempt may start; known once it is accepted.</summary>
    public TimeSpan Deadline { get; set; }

    /// <summary>Whether no further attempt may start.</summary>
    public bool IsLate => Deadline <= Lane.Now || IsForgotten;

    /// <summary>
    /// Whether some attempt may have stored it and SQS may know its deduplication id no more. Deadlines stand still with a machine that sleeps; the clock
    /// on the wall does not.
    /// </summary>
    public bool IsForgotten =>
        IsInDoubt && Group is not null && Lane.SecondsOnWall - _firstSentAt >= BatchRules.LongestDelivery.TotalSeconds;

    /// <summary>The group on a FIFO queue; on a standard queue a group id is a tenant and orders nothing.</summary>
    public Group? Group { get; set; }

    /// <summary>How many requests have carried it. Counted by the request that has claimed it.</summary>
    public int Attempts { get; set; }

    /// <summary>What a retry backs off by: attempts, and look-ups of its queue that failed, without which no request can carry it.</summary>
    public int Tries => Attempts + _lookUps;

    /// <summary>Whether some attempt may have stored it: it can never be certainly not sent again.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>What the last attempt met.</summary>
    public MetFault? LastFault { get; set; }

    /// <summary>Whether the caller has gone while a request has the entry. It is not tried again.</summary>
    public bool IsAbandoned => _isAbandoned;

    /// <summary>Whether the caller has gone, or is about to be said to have.</summary>
    public bool HasGone => _isAbandoned || _token.IsCancellationRequested;

    /// <summary>What was known when its caller cancelled it.</summary>
    public DeliveryState CanceledAs { get; private set; }

    public DeliveryState Delivery => IsInDoubt ? DeliveryState.Unknown : DeliveryState.NotSent;

    /// <summary>A request carries it.</summary>
    public void OnAttempt()
    {
        if (Attempts++ == 0 && Group is not null)
        {
            _firstSentAt = Lane.SecondsOnWall;
        }
    }

    public void NoteLookUp() => _lookUps = (byte)Math.Min(_lookUps + 1, byte.MaxValue);

    public void Abandon() => _isAbandoned = true;

    public bool Deliver(SendReceipt receipt) => End(TrySetResult(Attempts == receipt.Attempts ? receipt : receipt with { Attempts = Attempts }));

    /// <summary>The task is cancelled, not failed, and keeps the exception that says what is known.</summary>
    public bool Cancel(DeliveryState delivery)
    {
        var canceled = AsyncTaskMethodBuilder<SendReceipt>.Create();
        canceled.SetException(new SendCanceledException(delivery, _token));
        CanceledAs = delivery;
        return End(TrySetFromTask(canceled.Task));
    }

    public bool Fail(MetFault fault, DeliveryState delivery, bool orderGap = false) =>
        End(!Task.IsCompleted && TrySetException(SendFailures.OfBatched(fault, this, delivery, orderGap)));

    private bool End(bool wasFirst)
    {
        _registration.Unregister();
        return wasFirst;
    }
}
