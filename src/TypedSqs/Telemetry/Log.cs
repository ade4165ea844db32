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

    [LoggerMessage(4, LogLevel.Warning, "The answer of {Queue} to a batch does not tell exactly once of {Strange} of {Count} messages")]
    public static partial void StrangeAnswer(this ILogger logger, string queue, int strange, int count);

    [LoggerMessage(5, LogLevel.Information, "{Queue} refused a request for what one of its {Count} messages may have caused: it is halved")]
    public static partial void Bisected(this ILogger logger, string queue, int count);

    [LoggerMessage(6, LogLevel.Warning, "{Queue} throttled a request; at most {Limit} are under way now")]
    public static partial void Throttled(this ILogger logger, string queue, int limit);

    [LoggerMessage(7, LogLevel.Information, "A message for {Queue} whose sender had gone ended as {Status} after {Attempts} attempts")]
    public static partial void LateResult(this ILogger logger, string queue, SendStatus status, int attempts);

    [LoggerMessage(8, LogLevel.Warning, "The buffer of {Queue} may take {ShutdownTimeout} to drain, and a host waits {HostTimeout} by default or configuration; HostOptions.ShutdownTimeout should be longer")]
    public static partial void HostMayNotWait(this ILogger logger, string queue, TimeSpan shutdownTimeout, TimeSpan hostTimeout);

    [LoggerMessage(9, LogLevel.Warning, "{Queue} could not be checked. {Finding}")]
    public static partial void QueueNotChecked(this ILogger logger, string queue, string finding);

    [LoggerMessage(10, LogLevel.Information, "Queues that were checked and are as declared: {Count}")]
    public static partial void QueuesChecked(this ILogger logger, int count);

    [LoggerMessage(11, LogLevel.Warning, "CheckQueuesOnStart is set and no queue is known: name queues in the configuration, or call AddQueueCheck<T>() for message types")]
    public static partial void NothingToCheck(this ILogger logger);

    [LoggerMessage(12, LogLevel.Warning, "Sending to {Queue} failed: {Reason}. {Finding} Messages that are tried again: {Count}; further failures are not logged until SQS has answered")]
    public static partial void TriedAgain(this ILogger logger, string queue, SendFailureReason reason, string finding, int count);
}
