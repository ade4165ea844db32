using TypedSqs.Checking;

namespace TypedSqs;

/// <summary>One exception for a batch of which not all was delivered: how many of how many, and the first of them.</summary>
internal static class UndeliveredBatch
{
    public static TypedSqsException Of<T>(SendBatchResult<T> result)
    {
        var failures = result.Where(static outcome => !outcome.IsDelivered).Select(static outcome => outcome.Failure!).ToList(); // such an outcome has one
        var first = failures[0];
        return new TypedSqsException(first.Reason, Text(result, failures.Count, first), first)
        {
            Delivery = result.UnknownCount == 0 ? DeliveryState.NotSent : DeliveryState.Unknown,
            IsTransient = failures.TrueForAll(static failure => failure.IsTransient),
            IsMessageFault = failures.TrueForAll(static failure => failure.IsMessageFault),
            OrderGap = failures.Exists(static failure => failure.OrderGap),
            MessageType = first.MessageType,
            Queue = first.Queue,
        };
    }

    private static string Text<T>(SendBatchResult<T> result, int failed, TypedSqsException first)
    {
        var were = failed == 1 ? "was" : "were";
        var unknown = result.UnknownCount == 0 ? "" : Unsendable.Invariant($" (of {result.UnknownCount:N0} it is unknown)");
        var which = failed == 1 ? "" : "The first of them, ";
        return Unsendable.Invariant($"{failed:N0} of {result.Count:N0} messages {were} not delivered{unknown}. {which}{first.Reason}: {first.Message}");
    }
}
