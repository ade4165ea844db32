using System.Net;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>What a client of the AWS SDK throws.</summary>
internal static class Faults
{
    public static AmazonSQSException Rejected => Code("InvalidParameterValue", 400);

    public static AmazonSQSException Throttled => Code("RequestThrottled", 403);

    public static AmazonSQSException KmsThrottled => new KmsThrottledException("slow") { ErrorCode = "KMS.ThrottlingException", StatusCode = HttpStatusCode.BadRequest };

    public static AmazonSQSException Denied => Code("AccessDenied", 403);

    public static AmazonSQSException Unavailable => Code("ServiceUnavailable", 503);

    /// <summary>What the SDK throws after SQS has stored the messages.</summary>
    public static AmazonSQSException WrongDigest => new("MD5 hash mismatch");

    public static AmazonSQSException Code(string code, int status) => new("Some text.") { ErrorCode = code, StatusCode = (HttpStatusCode)status };
}
