using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>The protocol of older SDKs: a form, answered in XML. It is not spoken here, and its clients learn so in the form they read.</summary>
internal static class QueryProtocol
{
    private const string Answer =
        """
        <?xml version="1.0"?>
        <ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>UnsupportedOperation</Code><Message>LocalSqs does not speak the AWS Query protocol (form-encoded requests). It speaks AWS JSON 1.0: use an SDK release from November 2023 or later, or configure yours for JSON.</Message></Error></ErrorResponse>
        """;

    public static bool IsSpokenBy(HttpRequest request) =>
        MediaType.Is(request, "application/x-www-form-urlencoded") || request.Query.ContainsKey("Action");

    public static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/xml";
        return response.WriteAsync(Answer, CancellationToken.None);
    }
}
