using System.Security.Authentication;
using Amazon.Runtime;

namespace TypedSqs.Failures;

/// <summary>Faults that are no answer of SQS: of configuration, of credentials, of the network.</summary>
internal static class ClientFaults
{
    private const string WasDisposed = "The client of the AWS SDK was disposed: it must live until the sender is closed.";

    /// <summary>Not transient: to send it again is to send it twice.</summary>
    public static readonly ServiceFault DigestMismatch = new(
        SendFailureReason.NoAnswer,
        "SQS stored a message, and the digest in its answer is not that of what was sent.")
    { Delivery = DeliveryState.Unknown };

    public static readonly ServiceFault NoAnswer = new(
        SendFailureReason.NoAnswer,
        "The request was made, and no answer came that tells what became of it.")
    { Delivery = DeliveryState.Unknown, IsTransient = true };

    /// <summary>Unknown, for the client may have made an attempt of its own before. Not transient: it answers nothing any more.</summary>
    public static readonly ServiceFault Disposed = new(
        SendFailureReason.NoAnswer,
        WasDisposed + " It may have made an attempt before.")
    { Delivery = DeliveryState.Unknown };

    /// <summary>In the look-up of a queue, before which there was no attempt.</summary>
    public static readonly ServiceFault DisposedInLookUp = new(SendFailureReason.ServiceUnavailable, WasDisposed) { IsOfClient = true };

    /// <summary>The SDK made no request, or none after one that was certainly refused.</summary>
    private static readonly ServiceFault HeldBack = new(
        SendFailureReason.Throttled,
        "The client's own limit held the request back (adaptive retry mode, after SQS had throttled): send fewer requests, or raise the quota.")
    { IsTransient = true };

    private static readonly ServiceFault BadClient = new(
        SendFailureReason.InvalidQueue,
        "The client of the AWS SDK has no usable region or endpoint: set AWS_REGION, or register an IAmazonSQS that has one. Look at the inner exception.")
    { IsOfClient = true };

    private static readonly ServiceFault NoClient = new(
        SendFailureReason.InvalidQueue,
        "IAmazonSQS could not be made by the container; look at the inner exception. It must be registered as a singleton, for the sender is one.")
    { IsOfClient = true };

    private static readonly ServiceFault Unreachable = new(
        SendFailureReason.ServiceUnavailable,
        "No connection to SQS could be made, so the request was never sent.")
    { IsTransient = true };

    private static readonly ServiceFault Untrusted = Unreachable with { IsTransient = false };

    /// <summary>
    /// What the SDK throws in place of an answer. Only what is known to come before a request is certain: an attempt of the same call may have gone out before.
    /// </summary>
    public static ServiceFault Of(AmazonClientException exception)
    {
        if (Begins("While attempting to retry a request"))
        {
            // It holds what became of the attempt before.
            return exception.InnerException is { } before && SendFailures.Describe(before).Delivery == DeliveryState.NotSent ? HeldBack : NoAnswer;
        }

        return Begins("The initial request cannot be attempted") ? HeldBack
            : Begins("No RegionEndpoint") || Begins("Invalid Configuration") ? BadClient
            : CredentialFaults.Find(exception) ?? NoAnswer;

        bool Begins(string text) => exception.Message.StartsWith(text, StringComparison.Ordinal);
    }

    /// <summary>What was thrown instead of a client: nothing was sent.</summary>
    public static ServiceFault OfFactory(Exception exception) =>
        exception is AmazonClientException ofClient && Of(ofClient) is { Delivery: DeliveryState.NotSent } known ? known : NoClient;

    /// <summary>Certain not to be sent where no connection was made; else unknown.</summary>
    public static ServiceFault Connection(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError when exception.InnerException is AuthenticationException => Untrusted,
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => Unreachable,
        _ => NoAnswer,
    };
}
