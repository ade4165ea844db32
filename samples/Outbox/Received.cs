using Amazon.SQS;
using Amazon.SQS.Model;

namespace Outbox;

/// <summary>Prints what consumers see, and by what they know a message that comes twice.</summary>
internal static class Received
{
    public static async Task ShowAsync(IAmazonSQS sqs, params string[] queues)
    {
        foreach (string queue in queues)
        {
            string url = (await sqs.GetQueueUrlAsync(queue)).QueueUrl;
            while (await ReceiveAsync(sqs, url) is { Count: > 0 } messages)
            {
                foreach (var message in messages)
                {
                    Console.WriteLine($"received  {queue}: {message.Body}, its id is {IdOf(message)}");
                    await sqs.DeleteMessageAsync(url, message.ReceiptHandle);
                }
            }
        }
    }

    private static async Task<List<Message>> ReceiveAsync(IAmazonSQS sqs, string url)
    {
        var response = await sqs.ReceiveMessageAsync(new ReceiveMessageRequest
        {
            QueueUrl = url,
            MaxNumberOfMessages = 10,
            MessageAttributeNames = ["All"],
            MessageSystemAttributeNames = ["All"],
        });
        return response.Messages ?? [];
    }

    private static string? IdOf(Message message) =>
        message.MessageAttributes?.GetValueOrDefault("MessageId")?.StringValue ?? message.Attributes?.GetValueOrDefault("MessageDeduplicationId");
}
