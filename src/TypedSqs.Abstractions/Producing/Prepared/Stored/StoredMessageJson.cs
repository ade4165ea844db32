using System.Text.Json.Serialization;

namespace TypedSqs.Prepared;

/// <summary>How it is written and read: strictly, so that what is stored is either what was meant or refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(StoredMessage))]
[JsonSerializable(typeof(StoredVersion))]
internal sealed partial class StoredMessageJson : JsonSerializerContext;
