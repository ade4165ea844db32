using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Failures;

/// <summary>Makes of what the AWS SDK throws the one exception that callers see.</summary>
/// <remarks>
/// The SDK retries some faults by itself and throws the last one. That a message was not sent is therefore certain as far as the last
/// answer goes; an earlier attempt of the same call whose answer was lost is not visible from outside of the SDK.
/// </remarks>
internal static class SendFailures
{
    /// <summary>A message that is sent by itself was not sent, or that is unknown.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="messageType">The message type.</param>
    /// <param name="queue">The queue, as failures name it.</param>
    /// <param name="attempts">How many requests have carried the message.</param>
    public static TypedSqsException OfSend(Exception exception, string messageType, string queue, int attempts)
    {
        var fault = Describe(exception);
        return Create(fault, exception, messageType, queue, Outcome(fault.Delivery, messageType, queue), attempts);
    }

    /// <summary>There is no client to send with.</summary>
    /// <param name="exception">What its factory threw.</param>
    /// <param name="messageType">The message type.</param>
    /// <param name="queue">The queue, as failures name it.</param>
    public static TypedSqsException OfClient(Exception exception, string messageType, string queue) => Create(
        ClientFaults.OfFactory(exception), exception, messageType, queue, Outcome(DeliveryState.NotSent, messageType, queue), attempts: 0);

    /// <summary>The look-up of the queue's URL failed, so nothing was sent.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="messageType">The message type.</param>
    /// <param name="route">The queue.</param>
    public static TypedSqsException OfResolution(Exception exception, string messageType, QueueRoute route)
    {
        var fault = DescribeResolution(exception);
        return Create(
            fault with { Remedy = RemedyOfLookUp(fault, route.UrlKey) },
            exception,
            messageType,
            route.Name,
            NotLookedUp(messageType, route),
            attempts: 0);
    }

    /// <summary>A message that shared its request with others was not sent, or that is unknown.</summary>
    /// <param name="fault">What was met last.</param>
    /// <param name="entry">The message.</param>
    /// <param name="delivery">What all its attempts together tell.</param>
    /// <param name="orderGap">Whether a later message of its group was stored.</param>
    public static TypedSqsException OfBatched(MetFault fault, Entry entry, DeliveryState delivery, bool orderGap)
    {
        var (messageType, queue) = (entry.Message.MessageType, entry.Message.Route.DisplayName);
        var meaning = fault.LookUpKey is { } urlKey ? fault.Meaning with { Remedy = RemedyOfLookUp(fault.Meaning, urlKey) } : fault.Meaning;
        var outcome = fault.LookUpKey is not null && delivery == DeliveryState.NotSent
            ? NotLookedUp(messageType, entry.Message.Route)
            : Outcome(delivery, messageType, queue);
        var found = Found(fault);
        return new TypedSqsException(meaning.Reason, $"{outcome}: {found}{meaning.Remedy}", meaning.HasSafeText ? fault.Exception : null)
        {
            Delivery = delivery,
            IsTransient = meaning.IsTransient,
            IsMessageFault = meaning.IsMessageFault,
            Attempts = entry.Attempts,
            OrderGap = orderGap,
            MessageType = messageType,
            Queue = queue,
            Limit = meaning.Limit,
            ErrorCode = fault.ErrorCode ?? CodeOf(fault.Exception as AmazonServiceException),
            RequestId = (fault.Exception as AmazonServiceException)?.RequestId is { Length: > 0 } id ? id : null,
        };
    }

    /// <summary>What a failed look-up of a queue's URL means.</summary>
    public static ServiceFault DescribeResolution(Exception exception)
    {
        if (exception is ObjectDisposedException)
        {
            return ClientFaults.DisposedInLookUp;
        }

        var fault = Describe(exception) with { Delivery = DeliveryState.NotSent };
        return fault.Reason switch
        {
            SendFailureReason.NoAnswer or SendFailureReason.ServiceUnavailable when !fault.IsOfClient => fault with
            {
                Reason = SendFailureReason.ServiceUnavailable,
                Remedy = "SQS could not be reached or did not answer.",
            },
            SendFailureReason.Rejected => fault with { Reason = SendFailureReason.InvalidQueue },
            SendFailureReason.AccessDenied when exception is AmazonSQSException && !fault.IsOfClient => fault with
            {
                Remedy = "The look-up of a queue by name needs sqs:GetQueueUrl.",
            },
            _ => fault,
        };
    }

    /// <summary>What the reader can do about a failed look-up.</summary>
    /// <param name="fault">What it means.</param>
    /// <param name="urlKey">What would make the look-up needless.</param>
    public static string RemedyOfLookUp(ServiceFault fault, string urlKey) =>
        fault.IsOfClient ? fault.Remedy : $"{fault.Remedy} A queue URL ({urlKey}) needs no look-up.";

    /// <summary>SQS answered without a message id.</summary>
    public static TypedSqsException OfEmptyAnswer(SendMessageResponse? response, string messageType, string queue, int attempts) => new(
        SendFailureReason.NoAnswer,
        $"Whether {messageType} is in '{queue}' is unknown: the answer holds no message id.")
    {
        Delivery = DeliveryState.Unknown,
        Attempts = attempts,
        MessageType = messageType,
        Queue = queue,
        RequestId = response?.ResponseMetadata?.RequestId,
    };

    /// <summary>Whether this is throttling by KMS, which the SDK does not retry.</summary>
    public static bool IsKmsThrottling(Exception exception) =>
        exception is AmazonSQSException fault && ServiceFaults.IsKmsThrottling(fault.GetType().Name, fault.ErrorCode);

    private static TypedSqsException Create(ServiceFault fault, Exception exception, string messageType, string queue, string outcome, int attempts)
    {
        var answer = exception as AmazonServiceException;
        return new TypedSqsException(fault.Reason, $"{outcome}: {Found(exception)}. {fault.Remedy}", fault.HasSafeText ? exception : null)
        {
            Delivery = fault.Delivery,
            IsTransient = fault.IsTransient,
            IsMessageFault = fault.IsMessageFault,
            Attempts = attempts,
            MessageType = messageType,
            Queue = queue,
            Limit = fault.Limit,
            ErrorCode = CodeOf(answer),
            RequestId = string.IsNullOrEmpty(answer?.RequestId) ? null : answer.RequestId,
        };
    }

    private static string Outcome(DeliveryState delivery, string messageType, string queue) => delivery == DeliveryState.NotSent
        ? $"{messageType} was not sent to '{queue}'"
        : $"Whether {messageType} is in '{queue}' is unknown";

    private static string NotLookedUp(string messageType, QueueRoute route) =>
        $"{messageType} was not sent, for the queue '{route.DisplayName}' could not be looked up{route.Place}";

    private static string? CodeOf(AmazonServiceException? answer) => string.IsNullOrEmpty(answer?.ErrorCode) ? null : answer.ErrorCode;

    private static string Found(Exception exception) => exception is AmazonServiceException { StatusCode: not 0 } answer
        ? $"{(answer is AmazonSQSException or AmazonUnmarshallingException ? "SQS" : "Another service")} answered {CodeOf(answer) ?? "without a code"} (HTTP {(int)answer.StatusCode})"
        : exception.GetType().Name;

    private static string Found(MetFault fault) =>
        fault.Exception is { } exception ? $"{Found(exception)}. "
        : fault.ErrorCode is { } code ? $"SQS answered {code} for it. "
        : "";

    /// <summary>What an exception of the SDK means.</summary>
    public static ServiceFault Describe(Exception exception) => exception switch
    {
        // The answer came with status 200 and could not be read.
        AmazonUnmarshallingException => ClientFaults.NoAnswer,
        // The SDK compares digests after SQS has stored the message, and throws without code and status. (So do fakes, with a type.)
        AmazonSQSException { StatusCode: 0, ErrorCode: null or "" } answer when answer.GetType() == typeof(AmazonSQSException) => ClientFaults.DigestMismatch,
        AmazonSQSException answer => ServiceFaults.Find(answer.GetType().Name, answer.ErrorCode, answer.StatusCode, answer.Message),
        // Of another service: STS, SSO or the metadata of the instance, asked for credentials before the request was made.
        AmazonServiceException other => CredentialFaults.Of(other),
        AmazonClientException client => ClientFaults.Of(client),
        HttpRequestException http => ClientFaults.Connection(http),
        ObjectDisposedException => ClientFaults.Disposed,
        _ => ClientFaults.NoAnswer,
    };
}
