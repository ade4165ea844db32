using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>Compares the media type of a request, without its parameters.</summary>
internal static class MediaType
{
    public static bool Is(HttpRequest request, string mediaType)
    {
        var value = request.ContentType.AsSpan();
        int parameters = value.IndexOf(';');
        return (parameters < 0 ? value : value[..parameters]).Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase);
    }
}
