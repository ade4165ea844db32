using System.Globalization;

namespace TypedSqs.Soak;

/// <summary>Callers that use all there is: single sends, batches, streams, cancellations, ever new groups, flushes, pauses, short-lived senders.</summary>
internal sealed class Load(FaultyQueue queue, Tally tally, CancellationToken stop)
{
    private const int Callers = 64;

    private long _number;

    public async Task RunAsync()
    {
        await using var sender = NewSender();
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(sender, new Random(caller)))),
            // A flush waits for paused groups too, so that somebody else must resume them.
            RepeatAsync(() => Resume(sender)),
            RepeatAsync(() => sender.FlushAsync(CancellationToken.None)),
            RepeatAsync(LiveShortlyAsync),
        ]);
    }

    private SqsSender NewSender() => new(queue, new TypedSqsOptions
    {
        Queues =
        {
            ["readings"] = new QueueOptions { Buffer = NewBuffer() },
            ["steps.fifo"] = new QueueOptions { Buffer = NewBuffer() },
            ["paused.fifo"] = new QueueOptions { Buffer = NewBuffer(GroupFailurePolicy.Pause) },
        },
    });

    private static BufferOptions NewBuffer(GroupFailurePolicy onFailure = GroupFailurePolicy.FailQueued) => new()
    {
        MaxMessages = 40,
        MaxRequestsInFlight = 4,
        AttemptTimeout = TimeSpan.FromMilliseconds(200),
        DeliveryTimeout = TimeSpan.FromSeconds(5),
        OnGroupFailure = onFailure,
    };

    private async Task CallAsync(SqsSender sender, Random random)
    {
        while (!stop.IsCancellationRequested)
        {
            switch (random.Next(5_000))
            {
                case 0:
                    await BatchAsync(sender);
                    break;
                case 1:
                    await StreamAsync(sender);
                    break;
                case < 100:
                    using (var cancellation = new CancellationTokenSource())
                    {
                        var send = SendAsync(sender, random, cancellation.Token);
                        await Task.Yield();
                        await cancellation.CancelAsync();
                        await send;
                    }

                    break;
                default:
                    await SendAsync(sender, random, CancellationToken.None);
                    break;
            }
        }
    }

    private Task SendAsync(SqsSender sender, Random random, CancellationToken cancellationToken)
    {
        tally.Begin();
        var number = Interlocked.Increment(ref _number);
        // A group lives for about a hundred messages: what is kept of it shows.
        var group = string.Create(CultureInfo.InvariantCulture, $"g{number / 1_000}-{random.Next(10)}");
        return tally.EndAsync(random.Next(3) switch
        {
            0 => sender.SendAsync(new StepDone(group, number), cancellationToken: cancellationToken),
            1 => sender.SendAsync(new StepDone(group, number), new SendOptions { Queue = "paused.fifo" }, cancellationToken),
            _ => sender.SendAsync(new Reading(random.Next(100), 21.5, "as ever"), cancellationToken: cancellationToken),
        });
    }

    private async Task BatchAsync(SqsSender sender)
    {
        tally.Begin(200);
        foreach (var outcome in await sender.SendBatchAsync(Enumerable.Range(0, 200).Select(static number => new Reading(number, 1, null)), CancellationToken.None))
        {
            tally.End(outcome.Status);
        }
    }

    private async Task StreamAsync(SqsSender sender)
    {
        await foreach (var outcome in sender.SendBatchAsync(ReadAsync(), CancellationToken.None))
        {
            tally.End(outcome.Status);
        }

        async IAsyncEnumerable<StepDone> ReadAsync()
        {
            for (var count = 0; count < 300; count++)
            {
                await Task.Yield();
                tally.Begin();
                var number = Interlocked.Increment(ref _number);
                yield return new StepDone(string.Create(CultureInfo.InvariantCulture, $"s{number / 10}"), number);
            }
        }
    }

    private static Task Resume(SqsSender sender)
    {
        foreach (var group in sender.GetPausedGroups())
        {
            sender.ResumeGroup(group);
        }

        return Task.CompletedTask;
    }

    /// <summary>A sender that is made, used and disposed while it has something to send.</summary>
    private async Task LiveShortlyAsync()
    {
        var sender = NewSender();
        Task[] sends = [.. Enumerable.Range(0, 30).Select(number => SendAsync(sender, new Random(number), CancellationToken.None))];
        await sender.DisposeAsync();
        await Task.WhenAll(sends);
    }

    private async Task RepeatAsync(Func<Task> action)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            await action();
        }
    }
}
