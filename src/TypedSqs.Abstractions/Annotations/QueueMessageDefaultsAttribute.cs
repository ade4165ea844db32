using System.Text.Json.Serialization;

namespace TypedSqs;

/// <summary>What holds for each <see cref="QueueMessageAttribute"/> of an assembly that does not say otherwise.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class QueueMessageDefaultsAttribute : Attribute
{
    /// <inheritdoc cref="QueueMessageAttribute.MaxMessageBytes"/>
    public int MaxMessageBytes { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.TraceContext"/>
    public TraceContextCarrier TraceContext { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.ReservedAttributes"/>
    public int ReservedAttributes { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.ReservedBytes"/>
    public int ReservedBytes { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.JsonPropertyNamingPolicy"/>
    public JsonKnownNamingPolicy JsonPropertyNamingPolicy { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.JsonDefaultIgnoreCondition"/>
    public JsonIgnoreCondition JsonDefaultIgnoreCondition { get; set; }

    /// <inheritdoc cref="QueueMessageAttribute.AttributeNamingPolicy"/>
    public JsonKnownNamingPolicy AttributeNamingPolicy { get; set; }
}
