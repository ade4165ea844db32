using System.Collections.Frozen;
using System.Net;

namespace TypedSqs.Failures;

/// <summary>
/// The error table of SQS. A code comes in two spellings, the shape's name and the one of the query protocol
/// (<c>QueueDoesNotExist</c>, <c>AWS.SimpleQueueService.NonExistentQueue</c>), and with or without <c>Exception</c> behind it.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html#API_SendMessage_Errors"/>
internal static class ServiceFaults
{
    private static readonly ServiceFault QueueMissing = new(
        SendFailureReason.QueueNotFound,
        "Create the queue, or correct its name, account or region; configuration can map it to another name or a URL.");

    private static readonly ServiceFault ElsewhereAddressed = new(
        SendFailureReason.WrongRegion,
        "The queue's address is not one of the endpoint that was called: correct the URL, or use a client of the queue's region.");

    private static readonly ServiceFault Denied = new(
        SendFailureReason.AccessDenied,
        "The caller needs sqs:SendMessage on the queue, in its own policy and for another account's queue in the policy of the queue as well.");

    private static readonly ServiceFault BadCredentials = new(
        SendFailureReason.AccessDenied,
        "The credentials are missing, wrong or expired, or the clock of this machine is.")
    { IsOfClient = true };

    private static readonly ServiceFault Insecure = new(
        SendFailureReason.AccessDenied,
        "SQS wants HTTPS and a signature of version 4: look at the client's ServiceURL.")
    { IsOfClient = true };

    private static readonly ServiceFault KeyUnusable = new(
        SendFailureReason.KmsFailure,
        "The key that encrypts the queue cannot be used: it must exist, be enabled, and grant the caller kms:GenerateDataKey and kms:Decrypt.");

    private static readonly ServiceFault SlowDown = new(
        SendFailureReason.Throttled,
        "Send fewer requests (batches count as one), or raise the quota.")
    { IsTransient = true };

    private static readonly ServiceFault KeyThrottled = new(
        SendFailureReason.Throttled,
        "KMS is throttled: raise the queue's KmsDataKeyReusePeriodSeconds or the KMS quota.")
    { IsTransient = true };

    private static readonly ServiceFault BadCharacters = new(
        SendFailureReason.InvalidCharacter,
        "The body holds a character that SQS refuses.")
    { HasSafeText = false, IsMessageFault = true };

    private static readonly ServiceFault TooLarge = new(
        SendFailureReason.MessageTooLarge,
        "The request is larger than the endpoint takes.")
    { HasSafeText = false, IsMessageFault = true };

    private static readonly ServiceFault Refused = new(
        SendFailureReason.Rejected,
        "The text of the answer is left out, for it may quote values; the error code and the request id tell more.")
    { HasSafeText = false };

    private static readonly ServiceFault Unsupported = new(
        SendFailureReason.Rejected,
        "The queue, or the endpoint that was called, does not support the operation.");

    private static readonly ServiceFault Unavailable = new(
        SendFailureReason.ServiceUnavailable,
        "The message may be stored nevertheless.")
    { IsTransient = true, Delivery = DeliveryState.Unknown };

    private static readonly FrozenDictionary<string, ServiceFault> ByCode = new Dictionary<string, ServiceFault>
    {
        ["NonExistentQueue"] = QueueMissing,
        ["QueueDoesNotExist"] = QueueMissing,
        ["InvalidAddress"] = ElsewhereAddressed,
        ["AccessDenied"] = Denied,
        ["InvalidSecurity"] = Insecure,
        ["ExpiredToken"] = BadCredentials,
        ["IncompleteSignature"] = BadCredentials,
        ["InvalidAccessKeyId"] = BadCredentials,
        ["InvalidClientTokenId"] = BadCredentials,
        ["InvalidSignature"] = BadCredentials,
        ["MissingAuthenticationToken"] = BadCredentials,
        ["NotAuthorized"] = Denied,
        ["OptInRequired"] = Denied,
        ["RequestExpired"] = BadCredentials,
        ["RequestTimeTooSkewed"] = BadCredentials,
        ["SignatureDoesNotMatch"] = BadCredentials,
        ["UnrecognizedClient"] = BadCredentials,
        ["KMS.Throttling"] = KeyThrottled,
        ["KmsThrottled"] = KeyThrottled,
        ["RequestThrottled"] = SlowDown,
        ["QueueThrottledError"] = SlowDown,
        ["Throttling"] = SlowDown,
        ["Throttled"] = SlowDown,
        ["TooManyRequests"] = SlowDown,
        ["ProvisionedThroughputExceeded"] = SlowDown,
        ["RequestLimitExceeded"] = SlowDown,
        ["BandwidthLimitExceeded"] = SlowDown,
        ["LimitExceeded"] = SlowDown,
        ["SlowDown"] = SlowDown,
        ["PriorRequestNotComplete"] = SlowDown,
        ["InvalidMessageContents"] = BadCharacters,
        ["BatchRequestTooLong"] = TooLarge,
        ["UnsupportedOperation"] = Unsupported,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an answer means, by its code and, where that is unknown, by its status.</summary>
    /// <param name="shape">The name of the error's shape, where it is known.</param>
    /// <param name="code">The error code.</param>
    /// <param name="status">The HTTP status; 0 where there was none.</param>
    /// <param name="text">The text of the answer. It is searched for known reasons and never copied.</param>
    public static ServiceFault Find(string? shape, string? code, HttpStatusCode status, string? text) =>
        ByName(shape) ?? ByName(code) ?? ParameterFaults.Find(Normalize(code), text) ?? ByStatus((int)status);

    /// <summary>Throttling by KMS, which the AWS SDK surfaces without a retry.</summary>
    public static bool IsKmsThrottling(string? shape, string? code) =>
        ReferenceEquals(ByName(shape), KeyThrottled) || ReferenceEquals(ByName(code), KeyThrottled);

    /// <summary>Throttling by whichever service: the names are the same.</summary>
    public static bool IsThrottling(string? code) => ByName(code) is { Reason: SendFailureReason.Throttled };

    private static ServiceFault? ByName(string? name)
    {
        var code = Normalize(name);
        return ByCode.TryGetValue(code, out var fault) ? fault
            : code.StartsWith("KMS.", StringComparison.OrdinalIgnoreCase) || code.StartsWith("Kms", StringComparison.Ordinal) ? KeyUnusable
            : null;
    }

    private static string Normalize(string? name)
    {
        const string Prefix = "AWS.SimpleQueueService.";
        const string Suffix = "Exception";

        var code = name.AsSpan();
        code = code[(code.LastIndexOf('#') + 1)..];
        code = code.StartsWith(Prefix, StringComparison.Ordinal) ? code[Prefix.Length..] : code;
        code = code.EndsWith(Suffix, StringComparison.Ordinal) ? code[..^Suffix.Length] : code;
        return code.ToString();
    }

    private static ServiceFault ByStatus(int status) => status switch
    {
        401 or 403 => Denied,
        // A proxy gave up on the request; what stands behind it may have had it.
        408 => ClientFaults.NoAnswer,
        413 => TooLarge,
        429 => SlowDown,
        >= 400 and < 500 => Refused,
        >= 500 => Unavailable,
        _ => ClientFaults.NoAnswer,
    };
}
