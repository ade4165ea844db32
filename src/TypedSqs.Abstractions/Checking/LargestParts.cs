using System.Text.Json;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>Finds what makes a message large. It runs only once a message is too large.</summary>
internal static class LargestParts
{
    private const int MaxParts = 5;
    private const int MaxReadDepth = 1_000;

    /// <summary>The largest properties of the body and attributes, largest first; at least one and at most five.</summary>
    public static IReadOnlyList<MessagePart> Of(MessageEncoder message, MessageContract contract)
    {
        var parts = new List<MessagePart>();
        foreach (EncodedAttribute attribute in message.Attributes)
        {
            int valueBytes = attribute.Text is { } text ? MessageSizing.Utf8(text) : attribute.Bytes.Length;
            long bytes = MessageSizing.Attribute(attribute.Name, attribute.DataType, valueBytes);
            parts.Add(new MessagePart(attribute.Name, IsAttribute: true, (int)Math.Min(bytes, int.MaxValue)));
        }

        if (!TryAddProperties(message, parts))
        {
            parts.Add(new MessagePart(contract.BodyProperty ?? "body", IsAttribute: false, message.Body.Length));
        }

        return [.. parts.OrderByDescending(part => part.SizeBytes).Take(MaxParts)];
    }

    private static bool TryAddProperties(MessageEncoder message, List<MessagePart> parts)
    {
        // Names that come from the message and not from its type are content.
        if (!message.HasJsonObjectBody)
        {
            return false;
        }

        int before = parts.Count;
        try
        {
            AddProperties(message.Body, parts);
        }
        catch (JsonException)
        {
            // Raw JSON of a converter can be no JSON at all: then the body is one part.
            parts.RemoveRange(before, parts.Count - before);
        }

        return parts.Count > before;
    }

    private static void AddProperties(ReadOnlySpan<byte> body, List<MessagePart> parts)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxReadDepth });
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = reader.TokenStartIndex;
            string name = reader.GetString()!; // A property name is never null.
            reader.Skip();
            parts.Add(new MessagePart(name, IsAttribute: false, (int)(reader.BytesConsumed - start)));
        }
    }
}
