namespace TypedSqs.Local;

/// <summary>A receive that waits: it looks, and while there is nothing, looks again at each change and whenever a message is due.</summary>
internal static class LongPoll
{
    /// <returns>What was received: nothing if the time is over, or the wait was cancelled.</returns>
    public static async Task<ReceiveResult> ReceiveAsync(
        SqsAccount account, SqsQueue queue, ReceiveOptions options, TimeSpan wait, CancellationToken cancellationToken)
    {
        var endsAt = account.Time.GetUtcNow() + wait;
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = queue.Changed.Next;
            var result = queue.Receive(options, account.DeadLetterQueueOf(queue));
            var now = account.Time.GetUtcNow();
            if (result.Messages.Count > 0 || now >= endsAt)
            {
                return result;
            }

            var until = result.NextVisibleAt < endsAt ? result.NextVisibleAt.Value : endsAt;
            if (until > now)
            {
                // A timer counts whole milliseconds: rounded down, it would fire just before the moment, again and again.
                var delay = TimeSpan.FromMilliseconds(Math.Ceiling((until - now).TotalMilliseconds));
                await changed.WaitAsync(delay, account.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return new ReceiveResult([], null, IsAtLimit: false);
    }
}
