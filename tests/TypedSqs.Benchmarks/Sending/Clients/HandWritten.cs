using System.Globalization;
using System.Text.Json;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Benchmarks.Sending.Clients;

/// <summary>What one writes without a library: System.Text.Json with a source-generated context, and the request of the AWS SDK.</summary>
internal sealed class HandWritten(IAmazonSQS client, string url)
{
    public async Task<string> SendAsync(OrderPlaced order, CancellationToken cancellationToken = default)
    {
        var request = new SendMessageRequest
        {
            QueueUrl = url,
            MessageBody = JsonSerializer.Serialize(order, OrderJson.Default.OrderPlaced),
            MessageAttributes = AttributesOf(order),
        };
        var response = await client.SendMessageAsync(request, cancellationToken);
        return response.MessageId;
    }

    /// <summary>At most ten; who has more calls it more often.</summary>
    public Task SendBatchAsync(ReadOnlySpan<OrderPlaced> orders, CancellationToken cancellationToken = default)
    {
        var request = new SendMessageBatchRequest { QueueUrl = url, Entries = new List<SendMessageBatchRequestEntry>(orders.Length) };
        foreach (var order in orders)
        {
            request.Entries.Add(new SendMessageBatchRequestEntry
            {
                Id = request.Entries.Count.ToString(CultureInfo.InvariantCulture),
                MessageBody = JsonSerializer.Serialize(order, OrderJson.Default.OrderPlaced),
                MessageAttributes = AttributesOf(order),
            });
        }

        return CompleteAsync(client.SendMessageBatchAsync(request, cancellationToken));
    }

    private static async Task CompleteAsync(Task<SendMessageBatchResponse> response)
    {
        if ((await response).Failed is { Count: > 0 } failed)
        {
            throw new InvalidOperationException($"{failed.Count} messages failed.");
        }
    }

    private static Dictionary<string, MessageAttributeValue> AttributesOf(OrderPlaced order) => new()
    {
        ["Kind"] = new MessageAttributeValue { DataType = "String", StringValue = NameOf(order.Kind) },
        ["Source"] = new MessageAttributeValue { DataType = "String", StringValue = "shop" },
        ["SchemaVersion"] = new MessageAttributeValue { DataType = "Number", StringValue = "2" },
    };

    // ToString() would look the name up at each call; whoever measures writes this.
    private static string NameOf(OrderKind kind) => kind == OrderKind.Retail ? nameof(OrderKind.Retail) : nameof(OrderKind.Wholesale);
}
