using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>Writes what AWS JSON 1.0 answers.</summary>
internal static class JsonAnswer
{
    public const string ContentType = "application/x-amz-json-1.0";

    /// <remarks>The answer is read by JSON parsers only, so nothing has to be escaped for HTML.</remarks>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Utf8JsonWriter NewWriter(IBufferWriter<byte> buffer) => new(buffer, Options);

    public static Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> json) => WriteAsync(response, StatusCodes.Status200OK, json);

    public static Task WriteAsync(HttpResponse response, SqsError error)
    {
        if (error.Code is not null)
        {
            response.Headers["x-amzn-query-error"] = $"{error.Code};{(error.SenderFault ? "Sender" : "Receiver")}";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = NewWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("__type", error.Type);
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
        }

        return WriteAsync(response, error.Status, buffer.WrittenMemory);
    }

    private static Task WriteAsync(HttpResponse response, int status, ReadOnlyMemory<byte> json)
    {
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, CancellationToken.None).AsTask();
    }
}
