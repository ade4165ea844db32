using Microsoft.Extensions.Logging;

namespace Outbox.Relay;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Delivered} delivered and deleted, {NotSent} not sent, {Unknown} unknown")]
    public static partial void Forwarded(this ILogger logger, int delivered, int notSent, int unknown);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Row {Number} for {Queue} was first tried {Age} ago: SQS deduplicates it no more, and it may be there twice")]
    public static partial void MayBeTwice(this ILogger logger, long number, string queue, TimeSpan age);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Row {Number} for {Queue} waits for a person, and its group behind it: {Why}")]
    public static partial void Refused(this ILogger logger, long number, string queue, string why);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "The database failed; the relay goes on when it is back")]
    public static partial void DatabaseFailed(this ILogger logger, Exception exception);
}
