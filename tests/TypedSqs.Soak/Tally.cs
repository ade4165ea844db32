namespace TypedSqs.Soak;

/// <summary>What callers were told, by all of them.</summary>
internal sealed class Tally
{
    private long _begun;
    private long _delivered;
    private long _notSent;
    private long _unknown;

    public long Begun => Interlocked.Read(ref _begun);

    public long Delivered => Interlocked.Read(ref _delivered);

    public long NotSent => Interlocked.Read(ref _notSent);

    public long Unknown => Interlocked.Read(ref _unknown);

    public long Ended => Delivered + NotSent + Unknown;

    public void Begin(int count = 1) => Interlocked.Add(ref _begun, count);

    public void End(SendStatus status)
    {
        _ = status switch
        {
            SendStatus.Delivered => Interlocked.Increment(ref _delivered),
            SendStatus.NotSent => Interlocked.Increment(ref _notSent),
            _ => Interlocked.Increment(ref _unknown),
        };
    }

    public async Task EndAsync(Task<SendReceipt> send)
    {
        try
        {
            await send;
            End(SendStatus.Delivered);
        }
        catch (TypedSqsException failure)
        {
            End(StatusOf(failure.Delivery));
        }
        catch (SendCanceledException canceled)
        {
            End(StatusOf(canceled.Delivery));
        }
    }

    private static SendStatus StatusOf(DeliveryState delivery) => delivery == DeliveryState.NotSent ? SendStatus.NotSent : SendStatus.Unknown;
}
