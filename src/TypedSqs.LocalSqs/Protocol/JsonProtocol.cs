using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>AWS JSON 1.0 over HTTP: finds the operation, hands it the request, and sends what it answers.</summary>
/// <param name="account">The queues.</param>
/// <param name="faults">What goes wrong on order.</param>
/// <param name="stopping">Ends what waits when the endpoint stops.</param>
internal sealed class JsonProtocol(SqsAccount account, FaultList faults, CancellationToken stopping)
{
    private const string TargetHeader = "X-Amz-Target";
    private const string TargetPrefix = "AmazonSQS.";

    public async Task HandleAsync(HttpContext http, string baseUrl)
    {
        if (QueryProtocol.IsSpokenBy(http.Request))
        {
            await QueryProtocol.RefuseAsync(http.Response).ConfigureAwait(false);
            return;
        }

        try
        {
            await AnswerAsync(http, baseUrl).ConfigureAwait(false);
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

    private async Task AnswerAsync(HttpContext http, string baseUrl)
    {
        var operation = FindOperation(http.Request);
        string? traceHeader = http.Request.Headers[TraceHeader.HttpHeaderName];
        SqsRefusal.ThrowIf(traceHeader is null ? null : SystemAttributeRules.HttpHeaderIsWellFormed(traceHeader));
        if (await RequestBody.ReadAsync(http.Request).ConfigureAwait(false) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            http.Response.ContentType = "text/plain";
            await http.Response.WriteAsync(RequestBody.TooLong, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        using var request = RequestReader.Parse(body);
        var reader = new RequestReader(request.RootElement);
        var call = faults.Count == 0 ? CallFaults.None : faults.Meet(operation.Name, QueueNameIn(reader));
        if (call.ClosesBeforeAcceptance())
        {
            http.Abort();
            return;
        }

        // Most operations wait for nothing, and a token that tells of the end is not free.
        using var ending = operation.Waits || call.IsDelayed
            ? CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping)
            : null;
        var end = ending?.Token ?? CancellationToken.None;
        if (call.Refusal() is { } refusal)
        {
            await DelayAsync(call, end).ConfigureAwait(false);
            throw new SqsRefusal(refusal);
        }

        var answer = new ArrayBufferWriter<byte>();
        // Written to memory: the synchronous Dispose waits for nothing.
        using (var writer = JsonAnswer.NewWriter(answer))
        {
            var context = new OperationContext
            {
                Account = account,
                Request = reader,
                Answer = writer,
                BaseUrl = baseUrl,
                TraceHeader = traceHeader,
                Faults = call,
            };
            writer.WriteStartObject();
            await operation.ExecuteAsync(context, end).ConfigureAwait(false);
            writer.WriteEndObject();
        }

        await DelayAsync(call, end).ConfigureAwait(false);
        if (call.ClosesAfterAcceptance())
        {
            http.Abort();
            return;
        }

        await JsonAnswer.WriteAsync(http.Response, answer.WrittenMemory).ConfigureAwait(false);
    }

    private string? QueueNameIn(RequestReader request) =>
        request.Text("QueueUrl") is { } url ? account.NameOf(url) : request.Text("QueueName");

    private async Task DelayAsync(CallFaults call, CancellationToken cancellationToken)
    {
        if (call.IsDelayed)
        {
            await Task.Delay(call.Delay(), account.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IOperation FindOperation(HttpRequest request)
    {
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
