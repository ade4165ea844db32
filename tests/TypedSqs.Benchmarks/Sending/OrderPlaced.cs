using System.Text.Json.Serialization;

namespace TypedSqs.Benchmarks.Sending;

/// <summary>What every client sends: eight properties as JSON, and three attributes, two of them the same in each message.</summary>
[QueueMessage("orders")]
[ConstantMessageAttribute("Source", "shop")]
[ConstantMessageAttribute("SchemaVersion", "2", DataType = "Number")]
public sealed partial record OrderPlaced(
    Guid OrderId,
    string CustomerId,
    [property: MessageAttribute] OrderKind Kind,
    decimal Total,
    int Lines,
    DateTimeOffset PlacedAt,
    bool IsGift,
    string Note)
{
    /// <summary>Orders whose bodies have about so many bytes, each of them another one.</summary>
    public static OrderPlaced[] Make(int count, int bodyBytes)
    {
        const int BytesWithoutNote = 174;
        string note = string.Concat(Enumerable.Repeat("Please ring twice. ", (bodyBytes / 19) + 1))[..Math.Max(bodyBytes - BytesWithoutNote, 4)];
        return [.. Enumerable.Range(0, count).Select(i => Make(i, note))];
    }

    /// <summary>One order after the other, as rows come out of a database.</summary>
    public static async IAsyncEnumerable<OrderPlaced> StreamAsync(int count)
    {
        string note = "Ring";
        for (int i = 0; i < count; i++)
        {
            if (i % 100 == 0)
            {
                await Task.Yield();
            }

            yield return Make(i, note);
        }
    }

    private static OrderPlaced Make(int number, string note) => new(
        new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        "customer-17",
        (OrderKind)(number % 2),
        61.50m + number,
        3,
        new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero),
        number % 3 == 0,
        note);
}

public enum OrderKind
{
    Retail,
    Wholesale,
}

/// <summary>How code by hand serializes the order. Its options are the defaults, so that the body is the same, byte for byte.</summary>
[JsonSerializable(typeof(OrderPlaced))]
internal sealed partial class OrderJson : JsonSerializerContext;
