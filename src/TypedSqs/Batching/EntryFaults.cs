using System.Net;
using Amazon.SQS.Model;

namespace TypedSqs.Batching;

/// <summary>What it means that SQS lists an entry as failed: it is certainly not stored.</summary>
internal static class EntryFaults
{
    private static readonly ServiceFault OfService = new(
        SendFailureReason.ServiceUnavailable,
        "SQS failed on its own side, through all retries.")
    { IsTransient = true };

    /// <summary>SQS says whose fault it is. The sender's is final; its own may pass.</summary>
    public static Verdict Of(BatchResultErrorEntry failure)
    {
        var isSenders = failure.SenderFault == true;
        var known = ServiceFaults.Find(shape: null, failure.Code, isSenders ? HttpStatusCode.BadRequest : 0, failure.Message);
        var meaning = known.Delivery == DeliveryState.Unknown ? OfService : known;
        var fault = new MetFault(meaning with
        {
            IsTransient = meaning.IsTransient || !isSenders,
            // Without a name for the fault, SQS says at least that it is in this entry and not in the request.
            IsMessageFault = isSenders && (meaning.IsMessageFault || meaning.Reason == SendFailureReason.Rejected),
        })
        {
            ErrorCode = failure.Code,
        };
        return Verdict.Of(
            meaning.Reason == SendFailureReason.Throttled ? VerdictKind.Throttled
            : isSenders ? VerdictKind.Refused
            : VerdictKind.Failed,
            fault);
    }
}
