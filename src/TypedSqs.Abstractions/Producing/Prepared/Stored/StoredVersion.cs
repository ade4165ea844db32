using System.Text.Json.Serialization;

namespace TypedSqs.Prepared;

/// <summary>The one thing that every version of the form has: it is read first, so that a later version is named and not called damaged.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record StoredVersion
{
    public required int Version { get; init; }
}
