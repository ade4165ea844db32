using Microsoft.Extensions.Logging;

namespace TypedSqs.Telemetry;

/// <summary>All that is logged. Names, counts and times; never content of a message.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Queue {Queue} has the URL {QueueUrl}")]
    public static partial void QueueResolved(this ILogger logger, string queue, string queueUrl);

    [LoggerMessage(2, LogLevel.Warning, "KMS throttled a send to {Queue}; retry {Retry} of {MaxRetries} follows in {Delay}")]
    public static partial void KmsThrottled(this ILogger logger, string queue, int retry, int maxRetries, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Debug, "No IAmazonSQS is registered: the default client of the AWS SDK is used")]
    public static partial void DefaultClient(this ILogger logger);
}
