using System.Net;
using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Failures;

/// <summary>
/// Credentials are asked for before a request is made: in files, of STS or SSO, of the metadata of the instance. What fails there has sent nothing, and is no
/// answer of SQS.
/// </summary>
internal static class CredentialFaults
{
    private static readonly ServiceFault None = new(
        SendFailureReason.AccessDenied,
        "No valid AWS credentials were found: set AWS_PROFILE, or give the process a role or keys. Look at the inner exception.")
    { IsOfClient = true };

    private static readonly ServiceFault OutOfReach = new(
        SendFailureReason.ServiceUnavailable,
        "The service that hands out AWS credentials (STS, SSO, the metadata of the instance) was throttled or could not be reached; look at the inner exception.")
    { IsOfClient = true, IsTransient = true };

    /// <summary>The SDK has no type for them. These words are in its texts of credentials, and in none of those of requests.</summary>
    private static readonly string[] Words = ["redential", "oken", "rofile", "AssumeRole", "SSO", "etadata"];

    /// <summary>A service other than SQS answered, or did not.</summary>
    public static ServiceFault Of(AmazonServiceException exception) => Passes(exception) ? OutOfReach : None;

    /// <summary><see langword="null"/> where it is not known to be one of credentials.</summary>
    public static ServiceFault? Find(AmazonClientException exception) =>
        exception.InnerException is AmazonServiceException and not AmazonSQSException
        || Array.Exists(Words, word => exception.Message.Contains(word, StringComparison.Ordinal))
            ? Passes(exception.InnerException) ? OutOfReach : None
            : null;

    private static bool Passes(Exception? exception) => exception switch
    {
        null => false,
        AmazonServiceException { StatusCode: 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        AmazonServiceException answer => ServiceFaults.IsThrottling(answer.ErrorCode),
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => Passes(exception.InnerException),
    };
}
