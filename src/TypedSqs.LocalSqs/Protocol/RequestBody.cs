using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>Reads the body of a request, up to the most that a legal request can need.</summary>
internal static class RequestBody
{
    /// <summary>A mebibyte of which each byte is escaped to six, and 88 KiB around it: the formula of the cap that SQS had until 2025.</summary>
    public const int MaxLength = (6 * SqsLimits.MaxMessageBytes) + 90_112;

    public static readonly string TooLong =
        string.Create(CultureInfo.InvariantCulture, $"HTTP content length exceeded {MaxLength} bytes.");

    /// <returns>The body. <see langword="null"/> if it is too long.</returns>
    /// <exception cref="IOException">The caller has gone.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxLength)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>(Math.Max(1, (int)(request.ContentLength ?? 0)));
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            if (body.WrittenCount + result.Buffer.Length > MaxLength)
            {
                request.BodyReader.AdvanceTo(result.Buffer.End);
                return null;
            }

            foreach (var segment in result.Buffer)
            {
                body.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return body.WrittenMemory;
            }
        }
    }
}
