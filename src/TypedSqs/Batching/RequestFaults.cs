using Amazon.Runtime;

namespace TypedSqs.Batching;

/// <summary>What it means for all entries of a request that there was no answer to read.</summary>
internal static class RequestFaults
{
    /// <param name="exception">What the client threw.</param>
    /// <param name="mayBeOneEntry">Whether the request was refused as a whole for what one of its entries may have caused.</param>
    public static Verdict Of(Exception exception, out bool mayBeOneEntry)
    {
        var meaning = SendFailures.Describe(exception);
        var kind = KindOf(exception, meaning);
        mayBeOneEntry = kind == VerdictKind.Refused && !IsOfTheQueue(meaning.Reason);
        return Verdict.Of(kind, new MetFault(meaning, exception));
    }

    /// <summary>Nothing was sent without a URL.</summary>
    public static Verdict OfLookUp(Exception exception, QueueRoute route)
    {
        var meaning = SendFailures.DescribeResolution(exception);
        var kind = meaning.Reason == SendFailureReason.Throttled ? VerdictKind.Throttled
            : meaning.IsTransient ? VerdictKind.Failed
            : VerdictKind.Refused;
        return Verdict.Of(kind, new MetFault(meaning, exception) { LookUpKey = route.UrlKey });
    }

    private static VerdictKind KindOf(Exception exception, ServiceFault meaning) => meaning switch
    {
        // The SDK could not read, or did not believe, an answer that came: SQS has most probably stored what it names.
        { Delivery: DeliveryState.Unknown } when ReferenceEquals(meaning, ClientFaults.DigestMismatch) => VerdictKind.Unclear,
        { Delivery: DeliveryState.Unknown } when exception is AmazonUnmarshallingException or KeyNotFoundException or ArgumentException => VerdictKind.Unclear,
        { Delivery: DeliveryState.Unknown } => VerdictKind.Lost,
        { Reason: SendFailureReason.Throttled } => VerdictKind.Throttled,
        { IsTransient: true } => VerdictKind.Failed,
        _ => VerdictKind.Refused,
    };

    /// <summary>Faults that no entry can be guilty of.</summary>
    private static bool IsOfTheQueue(SendFailureReason reason) => reason
        is SendFailureReason.QueueNotFound
        or SendFailureReason.WrongRegion
        or SendFailureReason.AccessDenied
        or SendFailureReason.KmsFailure
        or SendFailureReason.InvalidQueue
        or SendFailureReason.ServiceUnavailable;
}
