using System.Text.Json;
using System.Text.Json.Serialization;
using TypedSqs;

namespace NativeAot;

[QueueMessage("invoices.fifo")]
[MessageDeduplicationId(nameof(Number), nameof(Revision))]
public sealed partial class InvoiceIssued
{
    [MessageGroupId]
    public required string CustomerId { get; init; }

    public required string Number { get; init; }

    public int Revision { get; init; }

    /// <summary>JSON of any shape: emitted code leaves it to the context.</summary>
    public JsonElement Details { get; init; }
}

[QueueMessage("readings")]
public readonly partial record struct Reading([MessageAttribute] string Sensor, [MessageAttribute] double Celsius, DateTimeOffset At);

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WireJson : JsonSerializerContext;
