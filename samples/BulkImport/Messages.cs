using System.Text.Json.Serialization;
using TypedSqs;

namespace BulkImport;

/// <summary>
/// A row of the file. Its largest message is proven to fit, and to be so small that no batch of ten is ever split. The site is the
/// tenant of a fair queue: a site with a million rows does not hold up the others.
/// </summary>
[QueueMessage("readings", RequireSizeProof = true)]
public sealed partial record ReadingTaken(
    int Row,
    [MessageGroupId, MaxChars(64)] string Site,
    [MessageAttribute] ReadingKind Kind,
    double Value,
    [MaxChars(200)] string? Remark);

[JsonConverter(typeof(JsonStringEnumConverter<ReadingKind>))]
public enum ReadingKind
{
    Temperature,
    Pressure,
}

/// <summary>How the workers read it.</summary>
[JsonSerializable(typeof(ReadingTaken))]
internal sealed partial class ReadingJson : JsonSerializerContext;
