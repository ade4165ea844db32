using Microsoft.AspNetCore.Diagnostics;
using TypedSqs;

namespace WebShop;

/// <summary>
/// What a browser is told of an order that was not sent. The text of an exception holds no content, but names queues and accounts: it goes to the log, and
/// to the browser only where the order itself is at fault and no request has carried it.
/// </summary>
internal sealed partial class SendProblems(IProblemDetailsService problems, ILogger<SendProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not TypedSqsException failure)
        {
            return false;
        }

        NotSent(failure.Message);
        httpContext.Response.StatusCode = StatusOf(failure);
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = failure is { IsMessageFault: true, Attempts: 0 }
                ? new() { Title = failure.Reason.ToString(), Detail = failure.Message }
                : new() { Title = "The order is not confirmed", Detail = "The shop could not confirm the order. To place it again, at the same address, is safe." },
        });
    }

    private static int StatusOf(TypedSqsException failure) => failure switch
    {
        { Reason: SendFailureReason.MessageTooLarge or SendFailureReason.BoundExceeded } => StatusCodes.Status413PayloadTooLarge,
        { IsMessageFault: true } => StatusCodes.Status422UnprocessableEntity,
        { IsTransient: true } => StatusCodes.Status503ServiceUnavailable, // The same PUT again is safe: the id of the order is its deduplication id.
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "An order is not confirmed: {Why}")]
    private partial void NotSent(string why);
}
