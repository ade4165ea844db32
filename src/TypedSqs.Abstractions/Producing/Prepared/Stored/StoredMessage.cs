using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedSqs.Prepared;

/// <summary>
/// Version 1 of what is stored: the shape of the JSON, and nothing else. It is not the public type, which may change; this may not: rows that were
/// written yesterday are read tomorrow.
/// </summary>
internal sealed record StoredMessage
{
    // Stored, never put into a page of HTML: a body of JSON inside of this JSON need not have each of its quotes in six characters.
    private static readonly StoredMessageJson Json = new(new JsonSerializerOptions(StoredMessageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }

    public required Guid Id { get; init; }

    public required DateTimeOffset PreparedAt { get; init; }

    public required string Type { get; init; }

    public required string Queue { get; init; }

    public bool Fifo { get; init; }

    public required int Limit { get; init; }

    public required string Body { get; init; }

    public IReadOnlyList<StoredAttribute?>? Attributes { get; init; }

    public string? GroupId { get; init; }

    public string? DeduplicationId { get; init; }

    public int? DelaySeconds { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<TraceContextCarrier>))]
    public TraceContextCarrier? TraceContext { get; init; }

    public string? TraceParent { get; init; }

    public string? TraceState { get; init; }

    public int? ReservedAttributes { get; init; }

    public int? ReservedBytes { get; init; }

    public static string Write(PreparedMessage message) => JsonSerializer.Serialize(Of(message), Json.StoredMessage);

    /// <exception cref="TypedSqsException">It cannot be read.</exception>
    public static PreparedMessage Read(string json)
    {
        try
        {
            int version = JsonSerializer.Deserialize(json, Json.StoredVersion)?.Version ?? throw new JsonException();
            return version == PreparedMessage.FormatVersion
                ? (JsonSerializer.Deserialize(json, Json.StoredMessage) ?? throw new JsonException()).ToPrepared()
                : throw Unreadable($"It has the version {version} and this TypedSqs reads {PreparedMessage.FormatVersion}: update who reads before who writes.");
        }
        catch (JsonException exception)
        {
            // Without the exception, which may quote what it met.
            throw Unreadable(exception.BytePositionInLine is { } position
                ? $"It is not what PreparedMessage.ToJson wrote, from byte {position + 1} of line {exception.LineNumber.GetValueOrDefault() + 1} on."
                : "It is not what PreparedMessage.ToJson wrote.");
        }
        catch (ArgumentException)
        {
            throw Unreadable("It holds an unpaired surrogate.");
        }
    }

    private static StoredMessage Of(PreparedMessage message) => new()
    {
        Version = PreparedMessage.FormatVersion,
        Id = message.Id,
        PreparedAt = message.PreparedAt,
        Type = message.MessageType,
        Queue = message.Queue,
        Fifo = message.IsFifo,
        Limit = message.MaxMessageBytes,
        Body = message.Body,
        Attributes = message.Attributes.Count == 0 ? null : [.. message.Attributes.Select(StoredAttribute.Of)],
        GroupId = message.MessageGroupId,
        DeduplicationId = message.MessageDeduplicationId,
        DelaySeconds = message.DelaySeconds,
        TraceContext = message.TraceContext == TraceContextCarrier.Header ? null : message.TraceContext,
        TraceParent = message.TraceParent,
        TraceState = message.TraceState,
        ReservedAttributes = message.ReservedAttributes == 0 ? null : message.ReservedAttributes,
        ReservedBytes = message.ReservedBytes == 0 ? null : message.ReservedBytes,
    };

    private PreparedMessage ToPrepared() => new()
    {
        Id = Id,
        PreparedAt = PreparedAt,
        MessageType = Type,
        Queue = Queue,
        IsFifo = Fifo,
        MaxMessageBytes = Limit,
        Body = Body,
        Attributes = Attributes is null ? [] : [.. Attributes.Select(static attribute => (attribute ?? throw new JsonException()).ToPrepared())],
        MessageGroupId = GroupId,
        MessageDeduplicationId = DeduplicationId,
        DelaySeconds = DelaySeconds,
        TraceContext = TraceContext.GetValueOrDefault(),
        TraceParent = TraceParent,
        TraceState = TraceState,
        ReservedAttributes = ReservedAttributes.GetValueOrDefault(),
        ReservedBytes = ReservedBytes.GetValueOrDefault(),
    };

    private static TypedSqsException Unreadable(string what) => new(
        SendFailureReason.InvalidPreparedMessage, $"The stored message cannot be read. {what}")
    {
        Delivery = DeliveryState.NotSent,
        IsMessageFault = true,
    };
}
