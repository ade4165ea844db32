using System.Text.Json.Serialization;
using TypedSqs;

namespace Quickstart;

/// <summary>The classic example of SQS, typed: a text as it stands, and two attributes.</summary>
[QueueMessage("greetings")]
public sealed partial record Greeting(
    [MessageBody] string Text,
    [MessageAttribute] string Author,
    [MessageAttribute] Priority Priority);

public enum Priority
{
    Normal,
    High,
}

/// <summary>A FIFO message: the orders of one customer stay in order, and an order is taken once.</summary>
[QueueMessage("orders.fifo")]
public sealed partial record OrderPlaced(
    [MessageGroupId] string CustomerId,
    [MessageDeduplicationId] Guid OrderId,
    [MessageAttribute] OrderKind Kind,
    [MessageAttribute] decimal Total,
    IReadOnlyList<OrderLine> Lines,
    string? Note = null);

public sealed record OrderLine(string Sku, int Quantity);

[JsonConverter(typeof(JsonStringEnumConverter<OrderKind>))]
public enum OrderKind
{
    Retail,
    Wholesale,
}
