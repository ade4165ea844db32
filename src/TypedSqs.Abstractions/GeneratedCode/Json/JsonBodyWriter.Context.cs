using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedSqs.GeneratedCode;

[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A Utf8JsonWriter over this buffer holds nothing that needs disposal.")]
public sealed partial class JsonBodyWriter
{
    private Utf8JsonWriter? _contextWriter;
    private JsonSerializerOptions? _contextOptions;
    private bool _contextIndents;

    /// <summary>Whether a part was written by others: a context, whose encoder and converters are not ours.</summary>
    internal bool HasForeignOutput { get; private set; }

    /// <summary>Writes a value that generated code cannot, by what a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> knows of its type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">What the context knows; its options hold for the value.</param>
    /// <exception cref="TypedSqsException">The value cannot be written as JSON.</exception>
    public void Value<T>(T? value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        _ = Begin(0);
        int start = _length;
        Utf8JsonWriter writer = ContextWriter(typeInfo.Options);
        try
        {
            JsonSerializer.Serialize(writer, value!, typeInfo); // Null is written as null, whatever T says.
            writer.Flush();
        }
        catch (Exception e) when (e is not (TypedSqsException or OutOfMemoryException))
        {
            // The text of the inner exception can hold keys of dictionaries or what a converter put there, so only its type is told.
            _contextWriter = null;
            _length = start;
            _separate = false;
            throw NotSerializable($"cannot be written by the JsonSerializerContext, which threw {e.GetType()}; serialize the value in a test to see why");
        }

        HasForeignOutput = true;
        if (_depth == 0 && (typeInfo.Kind != JsonTypeInfoKind.Object || HasExtensionData(typeInfo)))
        {
            _dictionaries |= 1;
        }
    }

    private static bool HasExtensionData(JsonTypeInfo typeInfo)
    {
        foreach (JsonPropertyInfo property in typeInfo.Properties)
        {
            if (property.IsExtensionData)
            {
                return true;
            }
        }

        return false;
    }

    private Utf8JsonWriter ContextWriter(JsonSerializerOptions options)
    {
        // Within emitted JSON, which is not indented, an indented part would begin at the wrong column.
        bool indents = options.WriteIndented && _depth == 0;
        if (_contextWriter is { } writer && ReferenceEquals(_contextOptions, options) && _contextIndents == indents)
        {
            writer.Reset(this);
            return writer;
        }

        _contextOptions = options;
        _contextIndents = indents;
        return _contextWriter = new Utf8JsonWriter(this, new JsonWriterOptions
        {
            // A writer escapes values by its own encoder, not by that of the options.
            Encoder = options.Encoder,
            Indented = indents,
            IndentCharacter = options.IndentCharacter,
            IndentSize = options.IndentSize,
            NewLine = options.NewLine,
            MaxDepth = options.MaxDepth == 0 ? MaxDepth : options.MaxDepth,
            SkipValidation = true,
        });
    }
}
