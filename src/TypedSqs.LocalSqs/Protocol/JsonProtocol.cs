using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>AWS JSON 1.0 over HTTP: finds the operation, hands it the request, and sends what it answers. <see cref="HandleAsync"/> is a <see cref="RequestDelegate"/>.</summary>
/// <param name="account">The queues.</param>
/// <param name="stopping">Ends what waits when the endpoint stops.</param>
internal sealed class JsonProtocol(SqsAccount account, CancellationToken stopping)
{
    private const string TargetHeader = "X-Amz-Target";
    private const string TargetPrefix = "AmazonSQS.";

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        if (LoopbackHost.IsNamedBy(http.Request.Host) && QueryProtocol.IsSpokenBy(http.Request))
        {
            await QueryProtocol.RefuseAsync(http.Response).ConfigureAwait(false);
            return;
        }

        try
        {
            await AnswerAsync(http).ConfigureAwait(false);
        }
        catch (SqsRefusal refusal)
        {
            await JsonAnswer.WriteAsync(http.Response, refusal.Error).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (IOException or OperationCanceledException) && !http.Response.HasStarted)
        {
            // A fault of this endpoint. The text of an exception could quote a message, its type cannot.
            await JsonAnswer.WriteAsync(http.Response, SqsErrors.InternalFailure($"LocalSqs failed: {exception.GetType()}")).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var operation = FindOperation(http.Request);
        string? traceHeader = http.Request.Headers[TraceHeader.HttpHeaderName];
        SqsRefusal.ThrowIf(traceHeader is null ? null : SystemAttributeRules.HttpHeaderIsWellFormed(traceHeader));
        if (await RequestBody.ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            http.Response.ContentType = "text/plain";
            await http.Response.WriteAsync(RequestBody.TooLong, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        using var request = RequestReader.Parse(body);
        var answer = new ArrayBufferWriter<byte>();
        // Written to memory: the synchronous Dispose waits for nothing.
        using (var writer = JsonAnswer.NewWriter(answer))
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
            writer.WriteStartObject();
            await operation.ExecuteAsync(new OperationContext(account, new RequestReader(request.RootElement), writer, traceHeader), ending.Token)
                .ConfigureAwait(false);
            writer.WriteEndObject();
        }

        await JsonAnswer.WriteAsync(http.Response, answer.WrittenMemory).ConfigureAwait(false);
    }

    private static IOperation FindOperation(HttpRequest request)
    {
        if (!LoopbackHost.IsNamedBy(request.Host))
        {
            throw new SqsRefusal(SqsErrors.AccessDenied("LocalSqs answers only requests whose Host is a loopback name, such as 127.0.0.1 or localhost."));
        }

        if (!HttpMethods.IsPost(request.Method) || !MediaType.Is(request, JsonAnswer.ContentType))
        {
            throw new SqsRefusal(SqsErrors.UnknownOperation($"This is an Amazon SQS endpoint. Send a POST with Content-Type {JsonAnswer.ContentType} and {TargetHeader}."));
        }

        string target = request.Headers[TargetHeader].ToString();
        return target.StartsWith(TargetPrefix, StringComparison.Ordinal) && OperationTable.Find(target[TargetPrefix.Length..]) is { } operation
            ? operation
            : throw new SqsRefusal(SqsErrors.UnknownOperation($"LocalSqs has no operation '{target}'."));
    }
}
