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
        var strange = 0;
        foreach (var success in answer?.Successful ?? [])
        {
            var index = IndexOf(success.Id, chosen);
            strange += Tell(verdicts, index, index < 0 || success.MessageId is not { Length: > 0 } id
                ? Unclear
                : Verdict.Of(new SendReceipt(id, success.SequenceNumber, entries[index].Message.SizeBytes)));
        }

        foreach (var failure in answer?.Failed ?? [])
        {
            strange += Tell(verdicts, IndexOf(failure.Id, chosen), EntryFaults.Of(failure));
        }

        foreach (var index in chosen)
        {
            strange += verdicts[index].Kind == VerdictKind.Untried ? Tell(verdicts, index, Unclear) + 1 : 0;
        }

        if (strange > 0)
        {
            Instruments.OnStrangeAnswer(entries[0].Message.Route.Destination, strange);
            logger.StrangeAnswer(queue, strange, chosen.Length);
        }
    }

    private static Verdict Unclear => Verdict.Of(VerdictKind.Unclear, BatchFaults.NotInAnswer);

    /// <summary>The place among the entries of the one that an id names, or -1 for an id that the request does not have.</summary>
    private static int IndexOf(string? id, int[] chosen) =>
        BatchContent.PlaceOf(id, chosen.Length) is >= 0 and var place ? chosen[place] : -1;

    /// <returns>1 where the answer is strange: it tells of an entry that is none, or for a second time.</returns>
    private static int Tell(Verdict[] verdicts, int index, Verdict verdict)
    {
        if (index < 0)
        {
            return 1;
        }

        var isFirst = verdicts[index].Kind == VerdictKind.Untried;
        verdicts[index] = isFirst ? verdict : Unclear;
        return isFirst ? 0 : 1;
    }
}
