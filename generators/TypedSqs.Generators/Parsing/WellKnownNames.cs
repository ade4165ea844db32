namespace TypedSqs.Generators.Parsing;

/// <summary>Full names of the types that the generator reads or names. A test holds each against the type itself.</summary>
internal static class WellKnownNames
{
    public const string QueueMessageAttribute = "TypedSqs.QueueMessageAttribute";
    public const string QueueMessageDefaultsAttribute = "TypedSqs.QueueMessageDefaultsAttribute";
    public const string MessageAttributeAttribute = "TypedSqs.MessageAttributeAttribute";
    public const string ConstantMessageAttributeAttribute = "TypedSqs.ConstantMessageAttributeAttribute";
    public const string MessageBodyAttribute = "TypedSqs.MessageBodyAttribute";
    public const string MessageGroupIdAttribute = "TypedSqs.MessageGroupIdAttribute";
    public const string MessageDeduplicationIdAttribute = "TypedSqs.MessageDeduplicationIdAttribute";
    public const string DelaySecondsAttribute = "TypedSqs.DelaySecondsAttribute";
    public const string SendOptions = "TypedSqs.SendOptions";
    public const string PrepareOptions = "TypedSqs.PrepareOptions";
    public const string IProducer = "TypedSqs.IProducer`1";
    public const string IMessageSender = "TypedSqs.IMessageSender";
    public const string MaxCharsAttribute = "TypedSqs.MaxCharsAttribute";
    public const string MaxItemsAttribute = "TypedSqs.MaxItemsAttribute";
    public const string MaxBytesAttribute = "TypedSqs.MaxBytesAttribute";

    public const string JsonSerializableAttribute = "System.Text.Json.Serialization.JsonSerializableAttribute";
    public const string JsonSourceGenerationOptionsAttribute = "System.Text.Json.Serialization.JsonSourceGenerationOptionsAttribute";
    public const string JsonSerializerContext = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string JsonPropertyNameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonPropertyOrderAttribute = "System.Text.Json.Serialization.JsonPropertyOrderAttribute";
    public const string JsonIgnoreAttribute = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonIncludeAttribute = "System.Text.Json.Serialization.JsonIncludeAttribute";
    public const string JsonConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string JsonStringEnumConverter = "System.Text.Json.Serialization.JsonStringEnumConverter";
    public const string JsonStringEnumMemberNameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    public const string JsonNumberHandlingAttribute = "System.Text.Json.Serialization.JsonNumberHandlingAttribute";
    public const string JsonExtensionDataAttribute = "System.Text.Json.Serialization.JsonExtensionDataAttribute";
    public const string JsonPolymorphicAttribute = "System.Text.Json.Serialization.JsonPolymorphicAttribute";
    public const string JsonDerivedTypeAttribute = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string StringLengthAttribute = "System.ComponentModel.DataAnnotations.StringLengthAttribute";
    public const string MaxLengthAttribute = "System.ComponentModel.DataAnnotations.MaxLengthAttribute";
    public const string LengthAttribute = "System.ComponentModel.DataAnnotations.LengthAttribute";
    public const string RangeAttribute = "System.ComponentModel.DataAnnotations.RangeAttribute";
    public const string ObsoleteAttribute = "System.ObsoleteAttribute";
    public const string CLSCompliantAttribute = "System.CLSCompliantAttribute";
    public const string ExperimentalAttribute = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string FlagsAttribute = "System.FlagsAttribute";
    public const string CompilerGeneratedAttribute = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    public const string GeneratedCodeAttribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";
}
