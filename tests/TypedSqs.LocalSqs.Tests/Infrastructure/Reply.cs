using System.Net;
using System.Text.Json.Nodes;

namespace TypedSqs.Local.Tests;

/// <summary>What the endpoint answered, as it came over the wire.</summary>
internal sealed record Reply(HttpStatusCode Status, string? ContentType, string? QueryError, JsonObject Json)
{
    public const string Accepted = "accepted";

    /// <summary>The code that an SDK reports, or <see cref="Accepted"/>.</summary>
    public string Outcome => Status == HttpStatusCode.OK ? Accepted : QueryError?.Split(';')[0] ?? Type!;

    public string? Type => (string?)Json["__type"];

    public string? Text => (string?)Json["message"];

    public JsonArray Messages => Json[nameof(Messages)]?.AsArray() ?? [];

    public string? this[string member] => (string?)Json[member];

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync(Bench.Token);
        return new Reply(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            response.Headers.TryGetValues("x-amzn-query-error", out var values) ? values.Single() : null,
            JsonNode.Parse(body)!.AsObject());
    }
}
