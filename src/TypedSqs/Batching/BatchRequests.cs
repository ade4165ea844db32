using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>
/// Sends entries with SendMessageBatch. A request that is refused for what one entry may have caused is halved until the guilty one is
/// alone: nothing of a refused request was stored, so that the others can be sent again, in order.
/// </summary>
/// <param name="route">The way to the queue.</param>
/// <param name="urls">Looks up the queue's URL.</param>
/// <param name="attemptTimeout">How long one request may take.</param>
/// <param name="time">Measures it.</param>
/// <param name="logger">Takes log lines.</param>
/// <param name="parent">The span that the messages are sent in, where it is the same for all.</param>
internal sealed class BatchRequests(
    QueueRoute route, QueueUrlResolver urls, TimeSpan attemptTimeout, TimeProvider time, ILogger logger, ActivityContext parent = default) : IBatchRequests
{
    /// <summary>All places of a request, by how many there are.</summary>
    private static readonly int[][] Whole = [.. Enumerable.Range(0, Plan.MaxEntries + 1).Select(static count => Enumerable.Range(0, count).ToArray())];

    /// <summary>Some message may have a URL that the route does not have yet.</summary>
    private volatile bool _mayHaveBegun;

    public string Queue => route.DisplayName;

    public bool HasUrl => _mayHaveBegun || route.Url is not null;

    public async Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken)
    {
        var verdicts = new Verdict[entries.Length];
        if (await FindUrlsAsync(entries, verdicts, cancellationToken).ConfigureAwait(false))
        {
            _mayHaveBegun = true;
            var wanted = Wanted(entries);
            if (OnlyUrl(entries, wanted) is { } url)
            {
                await SendAsync(url, entries, verdicts, wanted, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await SendEachAsync(entries, verdicts, wanted, cancellationToken).ConfigureAwait(false);
            }
        }

        return verdicts;
    }

    /// <summary>
    /// Those whose callers have not gone. The URL is there by now: either a caller that goes sees it and says that nothing is known, or it is seen here to
    /// have gone (<see cref="Lane"/> abandons first and looks then).
    /// </summary>
    private static int[] Wanted(Entry[] entries)
    {
        Interlocked.MemoryBarrier();
        return Array.Exists(entries, static entry => entry.HasGone)
            ? [.. Whole[entries.Length].Where(index => !entries[index].HasGone)]
            : Whole[entries.Length];
    }

    private static string? OnlyUrl(Entry[] entries, int[] wanted)
    {
        var url = wanted.Length > 0 ? entries[wanted[0]].Message.Route.Url : null;
        foreach (var index in wanted)
        {
            if (entries[index].Message.Route.Url != url)
            {
                return null;
            }
        }

        return url;
    }

    /// <summary>
    /// Messages that name a queue otherwise share its lane before anybody knows whether it is that queue. Each goes where its own URL says; what has none
    /// by now has its verdict.
    /// </summary>
    private async Task SendEachAsync(Entry[] entries, Verdict[] verdicts, int[] wanted, CancellationToken cancellationToken)
    {
        foreach (var queue in wanted
            .Where(index => entries[index].Message.Route.Url is not null)
            .GroupBy(index => QueueIdentity.OfUrl(entries[index].Message.Route.Url!))) // those without one are left out
        {
            int[] chosen = [.. queue];
            await SendAsync(entries[chosen[0]].Message.Route.Url!, entries, verdicts, chosen, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Whether there is one to send to.</returns>
    private async Task<bool> FindUrlsAsync(Entry[] entries, Verdict[] verdicts, CancellationToken cancellationToken)
    {
        var isAny = false;
        for (var index = 0; index < entries.Length; index++)
        {
            var its = entries[index].Message.Route;
            isAny |= its.Url is not null || (verdicts[index].Kind == VerdictKind.Untried && await FindUrlAsync(its, entries, verdicts, cancellationToken).ConfigureAwait(false));
        }

        return isAny;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the client throws is a fault of the request.")]
    private async Task<bool> FindUrlAsync(QueueRoute its, Entry[] entries, Verdict[] verdicts, CancellationToken cancellationToken)
    {
        try
        {
            using var attempt = new CancellationTokenSource(attemptTimeout, time);
            using var end = EndWith(attempt, cancellationToken);
            await urls.ResolveAsync(its, attemptTimeout, attempt.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            var verdict = RequestFaults.OfLookUp(exception, its);
            for (var index = 0; index < entries.Length; index++)
            {
                if (entries[index].Message.Route is { Url: null } other && other.Identity == its.Identity)
                {
                    entries[index].NoteLookUp();
                    verdicts[index] = verdict;
                }
            }

            return false;
        }
    }

    private async Task SendAsync(string url, Entry[] entries, Verdict[] verdicts, int[] chosen, CancellationToken cancellationToken)
    {
        if (await TryAsync(url, entries, verdicts, chosen, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        Instruments.OnBisected(route.Destination);
        logger.Bisected(Queue, chosen.Length);
        var half = (chosen.Length + 1) / 2;
        foreach (var part in (int[][])[chosen[..half], chosen[half..]])
        {
            if (StillToSend(entries, verdicts, part, cancellationToken) is { Length: > 0 } rest)
            {
                await SendAsync(url, entries, verdicts, rest, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <returns>Whether there are verdicts; else the request was refused for what one of several entries may have caused.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the client throws is a fault of the request.")]
    private async Task<bool> TryAsync(string url, Entry[] entries, Verdict[] verdicts, int[] chosen, CancellationToken cancellationToken)
    {
        foreach (var index in chosen)
        {
            entries[index].OnAttempt();
        }

        var span = RequestSpan.Start(route, entries, chosen, parent, time);
        try
        {
            span?.Enter();
            using var attempt = new CancellationTokenSource(attemptTimeout, time);
            using var end = EndWith(attempt, cancellationToken);
            var call = route.Client.SendMessageBatchAsync(BatchContent.Of(url, entries, chosen), attempt.Token);
            var response = await Patiently(call, attempt.Token).ConfigureAwait(false);
            BatchAnswer.Read(response, entries, verdicts, chosen, Queue, logger);
            span?.Answer(response, verdicts, chosen);
            return true;
        }
        catch (Exception exception)
        {
            var verdict = RequestFaults.Of(exception, out var mayBeOneEntry);
            span?.Fail(exception, verdict, chosen.Length);
            if (mayBeOneEntry && chosen.Length > 1)
            {
                return false;
            }

            foreach (var index in chosen)
            {
                verdicts[index] = verdict;
            }

            return true;
        }
    }

    private static CancellationTokenRegistration EndWith(CancellationTokenSource attempt, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), attempt); // it is the attempt

    /// <summary>A client that does not listen to its token is left behind, and what it throws later is nobody's.</summary>
    private static async Task<SendMessageBatchResponse?> Patiently(Task<SendMessageBatchResponse> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!call.IsCompleted)
        {
            _ = call.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>
    /// What is left of a half: nobody who has gone meanwhile, nothing that is late (a repetition of what an earlier attempt may have stored
    /// could double), and nothing of a group whose earlier entry did not get in.
    /// </summary>
    private static int[] StillToSend(Entry[] entries, Verdict[] verdicts, int[] half, CancellationToken cancellationToken)
    {
        var rest = new List<int>(half.Length);
        foreach (var index in cancellationToken.IsCancellationRequested ? [] : half)
        {
            if (!entries[index].HasGone && !entries[index].IsLate && !Enumerable.Range(0, index).Any(before => IsPassedBy(before, index)))
            {
                rest.Add(index);
            }
        }

        return [.. rest];

        bool IsPassedBy(int before, int index) =>
            entries[index].Group is { } group && ReferenceEquals(entries[before].Group, group)
            && verdicts[before].Kind != VerdictKind.Delivered && !rest.Contains(before);
    }
}
