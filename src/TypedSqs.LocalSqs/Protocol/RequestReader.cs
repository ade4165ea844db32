using System.Text.Json;
using System.Text.Unicode;

namespace TypedSqs.Local;

/// <summary>Reads the members of a JSON object by name and by type. A member that is absent or null is <see langword="null"/>; one of another type refuses the request.</summary>
internal readonly struct RequestReader(JsonElement element)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Parses a request. What is not a JSON object in well-formed UTF-8 is refused.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        // The parser does not look into strings before they are read.
        if (!Utf8.IsValid(body.Span))
        {
            throw new SqsRefusal(SqsErrors.Serialization("The request is not well-formed JSON: it is not well-formed UTF-8."));
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The parser's text quotes a character or a member's name, never a value.
            throw new SqsRefusal(SqsErrors.Serialization("The request is not well-formed JSON: " + exception.Message));
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.Dispose();
            throw new SqsRefusal(SqsErrors.Serialization("The request must be a JSON object."));
        }

        return document;
    }

    public string? Text(string name) => Find(name, JsonValueKind.String) is { } member ? JsonText.Read(member) : null;

    public int? Integer(string name)
    {
        if (Find(name, JsonValueKind.Number) is not { } member)
        {
            return null;
        }

        return member.TryGetInt32(out int value) ? value : throw WrongType(name, "an integer of 32 bits");
    }

    public byte[]? Bytes(string name)
    {
        if (Find(name, JsonValueKind.String) is not { } member)
        {
            return null;
        }

        try
        {
            return member.GetBytesFromBase64();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw WrongType(name, "base64");
        }
    }

    /// <summary>The texts of a list; empty if there is none.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            texts.Add(item.ValueKind == JsonValueKind.String ? JsonText.Read(item) : throw WrongType(name, "a list of strings"));
        }

        return texts;
    }

    /// <summary>The objects of a list; empty if there is none.</summary>
    public IReadOnlyList<RequestReader> Objects(string name)
    {
        var objects = new List<RequestReader>();
        foreach (var item in Items(name))
        {
            objects.Add(item.ValueKind == JsonValueKind.Object ? new RequestReader(item) : throw WrongType(name, "a list of objects"));
        }

        return objects;
    }

    public bool HasItems(string name) => Items(name).Count > 0;

    /// <summary>A map of texts; empty if there is none.</summary>
    public IReadOnlyDictionary<string, string> TextMap(string name) => Map(name, JsonValueKind.String, JsonText.Read);

    /// <summary>A map of objects; empty if there is none.</summary>
    public IReadOnlyDictionary<string, RequestReader> ObjectMap(string name) =>
        Map(name, JsonValueKind.Object, member => new RequestReader(member));

    private Dictionary<string, T> Map<T>(string name, JsonValueKind kind, Func<JsonElement, T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (Find(name, JsonValueKind.Object) is { } member)
        {
            foreach (var property in member.EnumerateObject())
            {
                map[NameOf(property)] = property.Value.ValueKind == kind ? read(property.Value) : throw WrongType(name, "a map of " + kind);
            }
        }

        return map;
    }

    private List<JsonElement> Items(string name) =>
        Find(name, JsonValueKind.Array) is { } member ? [.. member.EnumerateArray()] : [];

    private JsonElement? Find(string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == kind ? member : throw WrongType(name, kind.ToString());
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new SqsRefusal(SqsErrors.Serialization("The request is not well-formed JSON: a name has an unpaired surrogate."));
        }
    }

    private static SqsRefusal WrongType(string name, string expected) =>
        new(SqsErrors.Serialization($"The value of {name} is not of the expected type: {expected}."));
}
