using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>
/// Reads the answer to a batch by ids, and trusts it no further: an entry of which it does not tell exactly once is in doubt. Neither list
/// need be there, and their order means nothing.
/// </summary>
internal static class BatchAnswer
{
    /// <param name="answer">The answer.</param>
    /// <param name="entries">What the request has claimed.</param>
    /// <param name="verdicts">Takes the verdicts, beside <paramref name="entries"/>.</param>
    /// <param name="chosen">The places in <paramref name="entries"/> of those that the request carried.</param>
    /// <param name="queue">The queue, for log lines.</param>
    /// <param name="logger">Takes log lines.</param>
    public static void Read(SendMessageBatchResponse? answer, Entry[] entries, Verdict[] verdicts, int[] chosen, string queue, ILogger logger)
    {
        var told = new Verdict?[chosen.Length];
        var strange = 0;
        foreach (var success in answer?.Successful ?? [])
        {
            Tell(BatchContent.PlaceOf(success.Id, chosen.Length), place => success.MessageId is { Length: > 0 } id
                ? Verdict.Of(new SendReceipt(id, success.SequenceNumber, entries[chosen[place]].Message.SizeBytes))
                : Unclear);
        }

        foreach (var failure in answer?.Failed ?? [])
        {
            Tell(BatchContent.PlaceOf(failure.Id, chosen.Length), _ => EntryFaults.Of(failure));
        }

        for (var place = 0; place < chosen.Length; place++)
        {
            strange += told[place] is null ? 1 : 0;
            verdicts[chosen[place]] = told[place] ?? Unclear;
        }

        if (strange > 0)
        {
            Instruments.OnStrangeAnswer(entries[0].Message.Route.Destination, strange);
            logger.StrangeAnswer(queue, strange, chosen.Length);
        }

        void Tell(int place, Func<int, Verdict> verdict)
        {
            if (place < 0)
            {
                strange++;
                return;
            }

            strange += told[place] is null ? 0 : 1;
            told[place] = told[place] is null ? verdict(place) : Unclear;
        }
    }

    private static Verdict Unclear => Verdict.Of(VerdictKind.Unclear, BatchFaults.NotInAnswer);
}
