using Microsoft.AspNetCore.Diagnostics;
using TypedSqs;

namespace WebShop;

/// <summary>What a browser is told of an order that was not sent. The exception has no content, so that it may be shown.</summary>
internal sealed class SendProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not TypedSqsException failure)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusOf(failure);
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Title = failure.Reason.ToString(), Detail = failure.Message },
        });
    }

    private static int StatusOf(TypedSqsException failure) => failure switch
    {
        { Reason: SendFailureReason.MessageTooLarge or SendFailureReason.BoundExceeded } => StatusCodes.Status413PayloadTooLarge,
        { Reason: SendFailureReason.InvalidCharacter or SendFailureReason.InvalidMessageGroupId } => StatusCodes.Status422UnprocessableEntity,
        { IsTransient: true } => StatusCodes.Status503ServiceUnavailable, // The same PUT again is safe: the id of the order is its deduplication id.
        _ => StatusCodes.Status500InternalServerError,
    };
}
