using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedSqs.Local;

/// <summary>Reads the attributes of a queue that are JSON in a text.</summary>
internal static class PolicyText
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <returns><see langword="null"/> if the text is no JSON object.</returns>
    public static JsonObject? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Options) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // The text holds half of a surrogate pair.
            return null;
        }
    }

    /// <summary>The text, if the value is one.</summary>
    public static string? Of(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return null;
        }
    }
}
