using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Chaos;

/// <summary>One lane under a plan, and what must be true of it at the end.</summary>
internal sealed class ChaosRound(ChaosPlan plan)
{
    private readonly List<(Entry Entry, string Body, string Group)> _sends = [];
    private readonly HashSet<Entry> _cancelled = [];

    public async Task RunAsync()
    {
        using var bench = new LaneBench(_ => plan.Settings, plan.IsFifo, plan.Jitter);
        bench.Sqs.Otherwise = plan.ServeAsync;
        var flushes = new List<(Task Flush, int Sends)>();
        var ended = Task.CompletedTask;
        for (var number = 0; number < plan.Messages; number++)
        {
            Send(bench, number);
            await StepAsync(bench);
            if (plan.Next(20) == 0)
            {
                flushes.Add((bench.Lane.FlushAsync(), _sends.Count));
            }

            if (plan.Closes && plan.Next(plan.Messages) == 0)
            {
                ended = bench.Lane.CloseAsync();
            }
        }

        flushes.Add((bench.Lane.FlushAsync(), _sends.Count));
        await EndAsync(bench, [.. flushes.Select(flush => flush.Flush)]);
        foreach (var (_, sends) in flushes)
        {
            Check(_sends.Take(sends).All(send => send.Entry.Task.IsCompleted), "a flush ended before what was sent before it");
        }

        // Requests of callers that have gone may be under way still.
        await EndAsync(bench, [bench.Lane.CloseAsync(), ended]);
        var held = bench.Lane.Held;
        // A group that stays stopped is remembered as long as its lane.
        Check(held with { Groups = plan.Settings.RemembersFailures ? 0 : held.Groups } == (0, 0, 0, 0, 0L), $"held at the end: {held}");
        Check(bench.Sqs.Violations.Count == 0, string.Join(", ", bench.Sqs.Violations));
        Check(bench.Sqs.MostInFlight <= plan.Settings.MaxRequestsInFlight, "too many requests under way");
        await CheckOutcomesAsync(bench);
    }

    private void Send(LaneBench bench, int number)
    {
        var group = $"g{plan.Next(plan.Groups)}";
        var body = $"{number:000}{(plan.IsGuilty() ? "!" : "")}";
        if (!plan.Chance(plan.Cancels))
        {
            _sends.Add((bench.Send(body, group), body, group));
            return;
        }

        var cancellation = new CancellationTokenSource();
        var entry = bench.SendCancelable(body, cancellation.Token, group);
        _sends.Add((entry, body, group));
        lock (_cancelled)
        {
            _cancelled.Add(entry);
        }

        // On another thread, so that it meets whatever happens there.
        ThreadPool.QueueUserWorkItem(_ => cancellation.Cancel());
    }

    private async Task StepAsync(LaneBench bench)
    {
        var (entries, _, _, messages, bytes) = bench.Lane.Held;
        Check(messages <= Math.Max(plan.Settings.MaxMessages, 1), "more messages than room");
        Check(bytes <= plan.Settings.MaxBytes || messages == 1, "more bytes than room");
        Check(entries >= messages, "room that nobody has");
        switch (plan.Next(4))
        {
            case 0:
                bench.Advance(plan.Next(50));
                break;
            case 1:
                await Task.Yield();
                break;
        }
    }

    /// <summary>Time goes on until it is over; the real limit is for a lane that hangs.</summary>
    private static async Task EndAsync(LaneBench bench, Task[] ends)
    {
        var all = Task.WhenAll(ends);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!all.IsCompleted)
        {
            Check(!limit.IsCancellationRequested, $"it hangs with {bench.Lane.Held}");
            for (var turn = 0; turn < 10; turn++)
            {
                await Task.Yield();
            }

            bench.Advance(20);
        }

        await all;
    }

    private async Task CheckOutcomesAsync(LaneBench bench)
    {
        var stored = bench.Sqs.Stored.GroupBy(entry => entry.Body).ToDictionary(bodies => bodies.Key, bodies => bodies.Count());
        var outcomes = new List<(string Body, string Group, SendStatus Status, bool IsOfCaller, bool HasGap)>();
        foreach (var (entry, body, group) in _sends)
        {
            Check(entry.Task.IsCompleted, $"{body} has no outcome");
            var (status, ofCaller, gap) = await StatusOfAsync(entry);
            var copies = stored.GetValueOrDefault(body);
            Check(status != SendStatus.NotSent || copies == 0, $"{body} is said not to be sent, and is stored");
            Check(status != SendStatus.Delivered || copies > 0, $"{body} is said to be delivered, and is not stored");
            Check(!plan.IsFifo || copies <= 1, $"{body} is stored {copies} times");
            Check(!gap || plan.Settings.FifoOrder == FifoOrder.Batched, $"{body} has a gap in strict order");
            outcomes.Add((body, group, status, ofCaller, gap));
        }

        // A second outcome is a line of the log, and only whoever gave up what a request had can have one.
        var second = bench.Log.All.Count(static line => line.StartsWith("Information 7", StringComparison.Ordinal));
        Check(second <= outcomes.Count(static outcome => outcome is { Status: SendStatus.Unknown, IsOfCaller: true }), "an entry ended twice");
        if (plan.IsFifo)
        {
            CheckOrder(bench);
            CheckGaps(outcomes);
        }
    }

    private void CheckOrder(LaneBench bench)
    {
        // In batched order a request whose answer was lost may have been taken in part.
        var isBatched = plan.Settings.FifoOrder == FifoOrder.Batched;
        var unsure = _sends.Where(send => !send.Entry.Task.IsCompletedSuccessfully || (isBatched && send.Entry.IsInDoubt))
            .Select(send => send.Body).ToHashSet();
        foreach (var group in bench.Sqs.Stored.Where(entry => !unsure.Contains(entry.Body)).GroupBy(entry => entry.Group))
        {
            var bodies = group.Select(entry => entry.Body).ToArray();
            Check(bodies.SequenceEqual(bodies.Order(StringComparer.Ordinal)), $"{group.Key} is out of order: {string.Join(' ', bodies)}");
        }
    }

    /// <summary>
    /// Gapless prefix: where a group stops or pauses for good at a failure, nothing behind it is delivered. What its caller gave up is no
    /// failure, and a gap in batched order is said to be one.
    /// </summary>
    private void CheckGaps(List<(string Body, string Group, SendStatus Status, bool IsOfCaller, bool HasGap)> outcomes)
    {
        foreach (var group in plan.HasNoGaps ? outcomes.GroupBy(outcome => outcome.Group) : [])
        {
            var failed = group.FirstOrDefault(outcome => outcome is { Status: not SendStatus.Delivered, IsOfCaller: false, HasGap: false });
            var overtaken = group.SkipWhile(outcome => outcome.Body != failed.Body).Where(outcome => outcome.Status == SendStatus.Delivered)
                .Select(outcome => outcome.Body).ToArray();
            Check(failed.Body is null || overtaken.Length == 0, $"{failed.Body} of {group.Key} failed, and behind it went {string.Join(' ', overtaken)}");
        }
    }

    private async Task<(SendStatus Status, bool IsOfCaller, bool HasGap)> StatusOfAsync(Entry entry)
    {
        try
        {
            await entry.Task;
            return (SendStatus.Delivered, false, false);
        }
        catch (SendCanceledException canceled)
        {
            return (canceled.Delivery == DeliveryState.NotSent ? SendStatus.NotSent : SendStatus.Unknown, true, false);
        }
        catch (TypedSqsException failure)
        {
            var ofCaller = failure.Reason == SendFailureReason.Closed
                || (failure.Reason == SendFailureReason.BufferFull && plan.Settings.MaxBlock == TimeSpan.Zero);
            return (failure.Delivery == DeliveryState.NotSent ? SendStatus.NotSent : SendStatus.Unknown, ofCaller, failure.OrderGap);
        }
    }

    private static void Check(bool isRight, string what)
    {
        if (!isRight)
        {
            throw new InvalidOperationException(what);
        }
    }
}
