using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Soak;

/// <summary>A client that keeps nothing, so that what grows is the sender's: it takes most, throttles, fails, loses and hangs.</summary>
internal sealed class FaultyQueue() : AmazonSQSClient(
    new BasicAWSCredentials("soak", "soak"),
    new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    private long _taken;

    public long Taken => Interlocked.Read(ref _taken);

    public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetQueueUrlResponse { QueueUrl = $"https://sqs.us-east-1.amazonaws.com/123456789012/{request.QueueName}" });

    public override async Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        switch (Random.Shared.Next(2_000))
        {
            case 0:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case < 3:
                throw new AmazonSQSException("Slow down.") { ErrorCode = "RequestThrottled", StatusCode = System.Net.HttpStatusCode.Forbidden };
            case < 6:
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.");
            case < 8:
                throw new AmazonSQSException("One of them is bad.") { ErrorCode = "InvalidParameterValue", StatusCode = System.Net.HttpStatusCode.BadRequest };
        }

        var answer = new SendMessageBatchResponse { Successful = new List<SendMessageBatchResultEntry>(request.Entries.Count), Failed = [] };
        foreach (var entry in request.Entries)
        {
            switch (Random.Shared.Next(4_000))
            {
                case < 2:
                    answer.Failed.Add(new BatchResultErrorEntry { Id = entry.Id, Code = "InternalError", SenderFault = false });
                    break;
                case < 4:
                    answer.Failed.Add(new BatchResultErrorEntry { Id = entry.Id, Code = "InvalidMessageContents", SenderFault = true });
                    break;
                case 4:
                    break; // in neither list
                default:
                    Interlocked.Increment(ref _taken);
                    answer.Successful.Add(new SendMessageBatchResultEntry { Id = entry.Id, MessageId = "m" });
                    break;
            }
        }

        return answer;
    }
}
