using System.Diagnostics;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs;

namespace Tracing;

/// <summary>A consumer that continues the trace of whoever sent the message.</summary>
internal static class Consumer
{
    public const string SourceName = "Shop";

    public static async Task ReceiveAsync(IAmazonSQS client, string queueUrl, ActivitySource source)
    {
        var response = await client.ReceiveMessageAsync(new ReceiveMessageRequest
        {
            QueueUrl = queueUrl,
            MessageSystemAttributeNames = ["AWSTraceHeader"],
        });
        foreach (var message in response.Messages)
        {
            var header = message.Attributes?.GetValueOrDefault("AWSTraceHeader");
            _ = TypedSqsTelemetry.TryReadTraceHeader(header, out var sentBy);
            using var activity = source.StartActivity("process orders", ActivityKind.Consumer, sentBy);
            Console.WriteLine($"received with {header}");
            await client.DeleteMessageAsync(queueUrl, message.ReceiptHandle);
        }
    }
}
