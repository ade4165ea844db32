using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>What a browser sees: the page, and the data that it asks for again and again.</summary>
internal sealed class QueuePages(SqsAccount account, string region)
{
    public const string DataPath = "/_sqs/";

    private const string NoncePlaceholder = "{nonce}";
    private const int NonceLength = 16;

    private static readonly Lazy<string> Html = new(ReadHtml);

    /// <summary>AWS SDKs only post.</summary>
    public static bool Concerns(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    public Task HandleAsync(HttpContext http, string baseUrl, string rest)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return rest switch
        {
            "" or "/" => WritePageAsync(http.Response),
            DataPath + "queues" => WriteAsync(http.Response, writer => QueueData.WriteQueues(writer, account, region, baseUrl)),
            DataPath + "messages" when FindQueue(http.Request) is { } queue =>
                WriteAsync(http.Response, writer => QueueData.WriteMessages(writer, queue, account.Time.GetUtcNow())),
            _ => WriteNotFoundAsync(http.Response),
        };
    }

    private SqsQueue? FindQueue(HttpRequest request) => request.Query["queue"] is [{ } name] ? account.Queues.Find(name) : null;

    /// <remarks>The policy lets the page run its own script, and reach nothing but this endpoint: no message can add to it.</remarks>
    private static Task WritePageAsync(HttpResponse response)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceLength));
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return WriteAsync(response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html.Value.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal)));
    }

    private static Task WriteAsync(HttpResponse response, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return WriteAsync(response, "application/json", buffer.WrittenMemory);
    }

    private static Task WriteNotFoundAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(response, "text/plain", "There is nothing here: the queues are shown at the root of this endpoint."u8.ToArray());
    }

    private static Task WriteAsync(HttpResponse response, string contentType, ReadOnlyMemory<byte> content)
    {
        response.ContentType = contentType;
        response.ContentLength = content.Length;
        return HttpMethods.IsHead(response.HttpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(content, CancellationToken.None).AsTask();
    }

    private static string ReadHtml()
    {
        using var stream = typeof(QueuePages).Assembly.GetManifestResourceStream("TypedSqs.Local.Page.html")!; // embedded by the project file
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
