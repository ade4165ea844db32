using System.Text.Json;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.EndToEnd.Tests.Receiving;

internal sealed class ParcelReader(IAmazonSQS sqs, string queueUrl)
{
    public async Task RunAsync(Func<ParcelShipped, Task> handle, CancellationToken stopping)
    {
        var request = new ReceiveMessageRequest
        {
            QueueUrl = queueUrl,
            MaxNumberOfMessages = 10,
            WaitTimeSeconds = 20,            // long polling: no answer until there is something
            MessageAttributeNames = ["All"], // SQS gives no attribute that is not asked for
        };
        while (!stopping.IsCancellationRequested)
        {
            ReceiveMessageResponse received = await sqs.ReceiveMessageAsync(request, stopping);
            foreach (Message message in received.Messages ?? [])
            {
                await handle(Read(message));
                await sqs.DeleteMessageAsync(queueUrl, message.ReceiptHandle, CancellationToken.None);
            }
        }
    }

    public static ParcelShipped Read(Message message)
    {
        ParcelShipped parcel = JsonSerializer.Deserialize(message.Body, ParcelJson.Default.ParcelShipped)!;
        return parcel with { Tenant = message.MessageAttributes?.GetValueOrDefault("Tenant")?.StringValue };
    }
}
