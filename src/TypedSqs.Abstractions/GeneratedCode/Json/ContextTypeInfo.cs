using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedSqs.GeneratedCode;

/// <summary>Asks a <see cref="JsonSerializerContext"/> for what it knows of a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContextTypeInfo
{
    /// <summary>What the context knows of the type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="context">The context.</param>
    /// <returns>Its contract.</returns>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException(
                $"{context.GetType()} does not know {typeof(T)}; add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
    }
}
