namespace TypedSqs.Local;

/// <summary>A receive that waits: it looks, and while there is nothing, looks again at each change and whenever a message is due.</summary>
internal static class LongPoll
{
    /// <returns>What was received: nothing if the time is over, or the wait was cancelled.</returns>
    public static async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        SqsQueue queue, int count, TimeSpan? visibilityTimeout, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        var endsAt = time.GetUtcNow() + wait;
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = queue.Changed.Next;
            var (received, nextVisibleAt) = queue.Receive(count, visibilityTimeout);
            var now = time.GetUtcNow();
            if (received.Count > 0 || now >= endsAt)
            {
                return received;
            }

            var until = nextVisibleAt < endsAt ? nextVisibleAt.Value : endsAt;
            if (until > now)
            {
                // A timer counts whole milliseconds: rounded down, it would fire just before the moment, again and again.
                var delay = TimeSpan.FromMilliseconds(Math.Ceiling((until - now).TotalMilliseconds));
                await changed.WaitAsync(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return [];
    }
}
